"""A file with an encoding that is none: the search itself raises SyntaxError, which a test for ImportError lets pass.

idiom: exists
becomes: return module_exists(name, ["lib"])
modern: return importlib.machinery.PathFinder.find_spec(name, ["lib"]) is not None
"""
import imp

from observe import outcome_type, write

write("lib/plug.py", "# coding: klingon\n")


def has(name):
    try:
        imp.find_module(name, ["lib"])
        return True
    except ImportError:
        return False


outcome_type(has, "plug")
