"""A local variable has the name of the helper.

idiom: exists
becomes: _module_exists(
modern: return importlib.machinery.PathFinder.find_spec(module_exists, ["lib"]) is not None
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def check(module_exists):
    try:
        imp.find_module(module_exists, ["lib"])
        return True
    except ImportError:
        return False


outcome(check, "plug")
outcome(check, "blog")
