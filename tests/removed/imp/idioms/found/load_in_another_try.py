"""A load in a `try` of its own, with more statements in it; the path is used after it.

idiom: found
becomes: pathname = find_module_path(name, [folder])
becomes: module = load_path("loaded_" + name, pathname)
gone: description
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp
import sys

from observe import outcome, show_module, write

write("lib/plug.py", "print('running', __name__, 'plug' in __file__)\nVALUE = 1\n")
write("lib/pack/__init__.py", "from . import part\n")
write("lib/pack/part.py", "print('running', __name__)\n")
write("lib/broken.py", "1 / 0\n")
write("lib/coded.py", "# coding: no-such-encoding\n")
write("lib/__init__.py", "print('running', __name__)\n")
write("lib/bytes.pyc", b"not bytecode")


def load(name, folder):
    file, pathname, description = imp.find_module(name, [folder])
    try:
        module = imp.load_module("loaded_" + name, file, pathname, description)
        show_module(module)
    except Exception as error:
        print("cannot load", pathname, type(error).__name__)
        return None
    return module


for name in ("plug", "pack", "broken", "coded", "bytes", "__init__", "absent", "plug"):
    outcome(load, name, "lib")
print(sorted(name for name in sys.modules if name.startswith("loaded_")))
print(outcome(load, "plug", "lib") is sys.modules["loaded_plug"])
for wrong in (3, None):
    try:
        load(wrong, "lib")
    except TypeError:
        print("refused")
