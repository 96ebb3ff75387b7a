"""The answer for success in `else`.

idiom: exists
becomes: return module_exists(name, path)
modern: return importlib.machinery.PathFinder.find_spec(name, path) is not None
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")
write("lib/folder/data.txt", "")
write("lib/pack/__init__.py", "")


def has(name, path=None):
    try:
        imp.find_module(name, path)
    except ImportError:
        return False
    else:
        return True


for name in ("plug", "pack", "folder"):
    outcome(has, name, ["lib"])
outcome(has, "plug", "lib")
