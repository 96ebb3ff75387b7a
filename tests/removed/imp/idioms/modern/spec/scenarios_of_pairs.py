"""What can happen when a module is searched for and loaded, with statements in between.

api: imp.find_module
api: imp.load_module
idiom: spec
becomes: info = find_module(name, folders)
modern: spec = importlib.machinery.PathFinder.find_spec(name, folders)
modern: module = sys.modules.setdefault(name, importlib.util.module_from_spec(spec))
"""
import imp
import os
import py_compile
import shutil
import sys
import sysconfig

from observe import describe, write

write("one/plug.py", "A = globals().get('A', 0) + 1\nNAME = __name__\n")
write("two/plug.py", "B = 2\n")
write("one/package/__init__.py", "from . import inner\n")
write("one/package/inner.py", "C = 3\n")
write("one/broken.py", "D = 4\n1 / 0\n")
write("one/wrong.py", "def\n")
write("one/folder/file.txt", "")
write("one/__main__.py", "E = 5\n")
write("one/dotted.name.py", "F = 6\n")
py_compile.compile(write("one/plug.py", "A = globals().get('A', 0) + 1\nNAME = __name__\n"), cfile="one/compiled.pyc")
folder = sysconfig.get_config_var("DESTSHARED") or ""
for file in os.listdir(folder) if os.path.isdir(folder) else ():
    if file.startswith("_bisect."):
        shutil.copy(os.path.join(folder, file), os.path.join("one", file))


def load(name, folders):
    """Load a module."""
    # search
    info = imp.find_module(name, folders)
    print("found", name)
    (file, pathname, description) = info
    try:
        module = imp.load_module(name, file, pathname, description)
        print("loaded", name)
    finally:
        # The file is open.
        if file is not None:
            file.close()
    return module


def attempt(name, *folders):
    before = sys.modules.get(name)
    try:
        module = load(name, [*folders])
        describe(module)
        print(sys.modules[name] is module, module is before)
        print({key: value for key, value in vars(module).items() if len(key) == 1}, module.__file__ and module.__file__[-8:])
    except Exception as error:
        print(name, type(error).__name__, error)
    print(name in sys.modules)


attempt("plug", "one", "two")
attempt("plug", "one")
attempt("plug", "two")
attempt("package", "two", "one")
attempt("broken", "one")
attempt("wrong", "one")
attempt("folder", "one")
attempt("missing", "one", "two")
attempt("compiled", "one")
attempt("dotted.name", "one")
attempt("plug", "absent")
