"""The three parts go to attributes, and the file is closed by way of them.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: self.file, self.path, self.desc = find_module(self.name, ["lib"])
becomes: return load_module(self.name, self.file, self.path, self.desc)
modern: self.file, self.path, self.desc = find_file(self.name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


class Loader:
    def __init__(self, name):
        self.name = name

    def load(self):
        self.file, self.path, self.desc = imp.find_module(self.name, ["lib"])
        try:
            return imp.load_module(self.name, self.file, self.path, self.desc)
        finally:
            if self.file:
                self.file.close()


loader = Loader("plug")
outcome(loader.load)
print(loader.file, loader.path, loader.desc) if loader.file is None else print(loader.file.closed, loader.path, loader.desc)
