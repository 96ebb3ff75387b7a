"""The second of two pairs sets the names again, but not if the first raises: `except` sees the first path.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: load_path("one", path)
modern: spec = importlib.machinery.PathFinder.find_spec("one", ["lib"])
"""
import imp

from observe import outcome, write

write("lib/one.py", "1 / 0\n")
write("lib/two.py", "")


def load():
    try:
        f, path, d = imp.find_module("one", ["lib"])
        imp.load_module("one", f, path, d)
        f, path, d = imp.find_module("two", ["lib"])
        imp.load_module("two", f, path, d)
    except ZeroDivisionError:
        return path


outcome(load)
print("end")
