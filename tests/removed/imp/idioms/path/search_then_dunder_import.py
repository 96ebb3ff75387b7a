"""A search that only makes sure that there is something to import.

idiom: path
becomes: find_module_path(name)
modern: if importlib.util.find_spec(name) is None:
"""
import imp
import sys

from observe import outcome, write

write("lib/there.py", "print('running', __name__)\n")
sys.path.insert(0, "lib")


def load(name):
    try:
        imp.find_module(name)
    except ImportError:
        return "install " + name
    return __import__(name)


outcome(load, "there")
outcome(load, "not_there")
