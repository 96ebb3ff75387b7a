"""The module goes to an attribute.

idiom: pair
becomes: self.module = find_and_load(self.name, [self.folder])
modern: spec = importlib.machinery.PathFinder.find_spec(self.name, [self.folder])
"""
import imp

from observe import describe, outcome, write

write("lib/plug.py", "print('running', __name__)\n")


class Loader:
    def __init__(self, name, folder):
        self.name, self.folder, self.module = name, folder, None

    def load(self):
        fp, pathname, desc = imp.find_module(self.name, [self.folder])
        try:
            self.module = imp.load_module(self.name, fp, pathname, desc)
        finally:
            if fp:
                fp.close()


loader = Loader("plug", "lib")
loader.load()
print(describe(loader.module))
outcome(Loader("plug", "bin").load)
