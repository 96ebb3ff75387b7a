"""A file that is closed whether or not there is one: packages raise.

api: imp.find_module
not idiom: exists
becomes: found = find_module(name, ["lib"])
modern: if importlib.machinery.PathFinder.find_spec(name, ["lib"]) is not None:
"""
import imp

from observe import outcome, write

write("lib/plug.py")
write("lib/pack/__init__.py")


def exists(name):
    try:
        found = imp.find_module(name, ["lib"])
        found[0].close()
        return True
    except ImportError:
        return False


for name in ("plug", "pack", "absent"):
    outcome(exists, name)
