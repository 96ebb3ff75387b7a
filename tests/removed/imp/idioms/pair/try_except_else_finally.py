"""All four parts of a `try`: the search in one, the load in another.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: fp, pathname, desc = find_module(name, ["lib"])
becomes: module = load_path(name, pathname)
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import open_files, outcome, write

write("lib/fine.py", "print('running')\n")
write("lib/fails.py", "raise KeyError('inside')\n")


def load(name):
    fp = None
    try:
        fp, pathname, desc = imp.find_module(name, ["lib"])
    except ImportError:
        print("not found")
        module = None
    else:
        module = imp.load_module(name, fp, pathname, desc)
    finally:
        if fp:
            fp.close()
        print("closed")
    return module


outcome(load, "fine")
outcome(load, "fails")
outcome(load, "absent")
print(open_files())
