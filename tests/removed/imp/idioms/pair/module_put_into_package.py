"""The module is made an attribute of its package.

idiom: pair
becomes: module = find_and_load(name, package.__path__, fullname=fullname)
modern: module = importlib.import_module(fullname)
"""
import imp
import sys

from observe import write

write("lib/tools/__init__.py", "")
write("lib/tools/hammer.py", "print(__name__, __package__)\n")
sys.path.insert(0, "lib")
import tools  # noqa: E402


def attach(package, name):
    fullname = package.__name__ + "." + name
    fp, pathname, desc = imp.find_module(name, package.__path__)
    module = imp.load_module(fullname, fp, pathname, desc)
    if fp:
        fp.close()
    setattr(package, name, module)
    return module


print(attach(tools, "hammer") is tools.hammer, sys.modules["tools.hammer"] is tools.hammer)
