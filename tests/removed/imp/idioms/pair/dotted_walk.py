"""The loop that walks a dotted name, each part with the path of the one before.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: find_module
modern: spec = importlib.machinery.PathFinder.find_spec(part, paths)
"""
import imp

from observe import open_files, outcome, write

write("lib/a/__init__.py", "print('running', __name__)\n")
write("lib/a/b/__init__.py", "print('running', __name__)\n")
write("lib/a/b/c.py", "print('running', __name__)\n")


def load(name, paths):
    done = []
    for part in name.split("."):
        done.append(part)
        full = ".".join(done)
        file, path, desc = imp.find_module(part, paths)
        try:
            module = imp.load_module(full, file, path, desc)
        finally:
            if file:
                file.close()
        paths = [path]
    return module


outcome(load, "a.b.c", ["lib"])
outcome(load, "a.x", ["lib"])
print(open_files())
