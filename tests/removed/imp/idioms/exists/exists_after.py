"""The answer for success after the `try`.

idiom: path
not idiom: exists
becomes: find_module_path(name, ["lib"])
modern: if importlib.machinery.PathFinder.find_spec(name, ["lib"]) is None:
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def has(name):
    try:
        imp.find_module(name, ["lib"])
    except ImportError:
        return False
    return True


outcome(has, "plug")
outcome(has, "other")
