"""One function for each suffix.

api: imp.load_compiled
api: imp.load_source
not idiom: recipe
becomes: LOADERS = {".py": load_source, ".pyc": load_compiled}
"""
import imp
import os
import py_compile

from observe import outcome, write

LOADERS = {".py": imp.load_source, ".pyc": imp.load_compiled}
write("plug.py", "print('running', __name__, os.path.basename(__file__) if 'os' in dir() else '')\n")
py_compile.compile("plug.py", cfile="other.pyc")


def load(path):
    name, suffix = os.path.splitext(os.path.basename(path))
    return LOADERS[suffix](name, path)


outcome(load, "plug.py")
outcome(load, "other.pyc")
