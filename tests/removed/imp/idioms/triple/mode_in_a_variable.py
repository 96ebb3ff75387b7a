"""The mode of a description is in a variable, and so is its suffix; a mode that may be wrong is left to `load_module`.

api: imp.load_module
idiom: triple
becomes: module = load_source(name, filename, fd)
becomes: return load_package(name, folder)
becomes: return load_module(name, None, folder, (suffix, mode, PKG_DIRECTORY))
modern: spec = importlib.util.spec_from_file_location(name, os.path.join(folder, "__init__.py"))
"""
import imp
import sys

from observe import names, outcome, write

write("lib/plug.py", "print('running', __name__)\nVALUE = 1\n")
write("lib/other.py", "print('not this one')\n")
write("lib/pack/__init__.py", "VALUE = 2\n")
write("lib/broken.py", "1 / 0\n")


def source(name, filename, content):
    mode = "U" if sys.version_info[0] < 3 else "r"
    with open(content, mode) as fd:
        print(fd.readline(), end="")
        module = imp.load_module(name, fd, filename, (".py", mode, 1))
    return module, fd.closed


def package(name, folder, suffix=""):
    mode = ""
    return imp.load_module(name, None, folder, (suffix, mode, imp.PKG_DIRECTORY))


def package_with_mode(name, folder, mode, suffix=""):
    return imp.load_module(name, None, folder, (suffix, mode, imp.PKG_DIRECTORY))


for name in ("plug", "plug", "broken", "absent"):
    outcome(source, name, f"lib/{name}.py", "lib/other.py")
    print(names(sys.modules[name]) if name in sys.modules else "not there")
outcome(package, "pack", "lib/pack")
outcome(package, "pack", "lib")
for mode in ("r", "w", "U+"):
    outcome(package_with_mode, "pack", "lib/pack", mode)
