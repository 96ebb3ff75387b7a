"""Three folders, one in the `except` of the other.

idiom: nested
becomes: return find_and_load(name, ["first"])
becomes: return find_and_load(name, ["second"])
becomes: return find_and_load(name, ["third"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["first"])
"""
import imp

from observe import outcome, write

write("second/mod.py", "WHERE = 'second'\n")
write("third/other.py", "WHERE = 'third'\n")


def load(name):
    try:
        return imp.load_module(name, *imp.find_module(name, ["first"]))
    except ImportError:
        try:
            return imp.load_module(name, *imp.find_module(name, ["second"]))
        except ImportError:
            return imp.load_module(name, *imp.find_module(name, ["third"]))


outcome(load, "mod")
outcome(load, "other")
outcome(load, "none")
