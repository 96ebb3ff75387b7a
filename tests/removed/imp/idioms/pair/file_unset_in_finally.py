"""Where the search fails, `finally` asks for a variable that is not set: another error, and it stays.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: fp, pathname, description = find_module(name, ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import write

write("lib/plug.py", "")


def load(name):
    try:
        fp, pathname, description = imp.find_module(name, ["lib"])
        return imp.load_module(name, fp, pathname, description)
    finally:
        if fp:
            fp.close()


for name in ("plug", "absent"):
    try:
        print(load(name))
    except Exception as error:
        print(type(error).__name__, type(error.__context__).__name__)
