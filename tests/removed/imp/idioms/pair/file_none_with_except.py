"""The file is None first, and a failed search is handled in the same `try`.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: fp, pathname, description = find_module(name, ["lib"])
becomes: return load_path(name, pathname)
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")
write("lib/needs.py", "import something_that_is_not_there\n")


def load(name):
    fp = None
    try:
        fp, pathname, description = imp.find_module(name, ["lib"])
        return imp.load_module(name, fp, pathname, description)
    except ImportError as error:
        return str(error)
    finally:
        if fp:
            fp.close()


outcome(load, "plug")
outcome(load, "needs")
outcome(load, "absent")
