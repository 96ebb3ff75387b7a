"""Uses in branches that only an older Python reaches.

idiom: older
api: imp.load_source
api: imp.find_module
api: imp.load_module
becomes: return load_source(name, path)
modern: loader = importlib.machinery.SourceFileLoader(name, path)
becomes: from imp import load_source as load
becomes: import imp; old = imp.load_source("x", "y")
ready: return load(name, path)
ready: file, path, info = imp.find_module(name, [path])
ready: if file and info[2] == imp.PY_SOURCE:
gone: find_and_load
gone: PY_SOURCE = 1
"""
import imp
from imp import load_source as load
import sys

from observe import write

write("plug.py", "VALUE = 1\n")


def find(name, path):
    if sys.version_info[0] >= 3:
        return imp.load_source(name, path)
    else:
        file, path, info = imp.find_module(name, [path])
        if file and info[2] == imp.PY_SOURCE:
            return imp.load_module(name, file, path, info)


def by_name(name, path):
    if sys.version_info < (3, 0):
        # Python 2
        return load(name, path)
    return None


if sys.version_info[0] == 2: old = imp.load_source("x", "y")

print(find("plug", "plug.py").VALUE, by_name("plug", "plug.py"))
