"""A walk over a dotted name that takes the next path from the module: the pair is one call.

idiom: pair
becomes: module = find_and_load(part, paths, fullname=full)
modern: spec = importlib.machinery.PathFinder.find_spec(part, paths)
"""
import imp

from observe import open_files, outcome, write

write("lib/a/__init__.py", "print('running', __name__)\n")
write("lib/a/b.py", "print('running', __name__)\n")


def load(name, paths):
    full = ""
    for part in name.split("."):
        full = full and full + "." + part or part
        fp, pathname, stuff = imp.find_module(part, paths)
        try:
            module = imp.load_module(full, fp, pathname, stuff)
        finally:
            if fp:
                fp.close()
        paths = getattr(module, "__path__", None)
    return module


outcome(load, "a.b", ["lib"])
outcome(load, "a.b.c", ["lib"])
print(open_files())
