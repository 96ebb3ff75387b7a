"""A finder of `sys.meta_path` whose methods are called like the functions of imp.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: self.found[fullname] = find_module(fullname.rpartition(".")[2], path)
becomes: return load_module(fullname, *info)
modern: self.found[fullname] = find_file(fullname.rpartition(".")[2], path)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


class Importer:
    def __init__(self):
        self.found = {}

    def find_module(self, fullname, path=None):
        try:
            self.found[fullname] = imp.find_module(fullname.rpartition(".")[2], path)
        except ImportError:
            return None
        return self

    def load_module(self, fullname):
        info = self.found.pop(fullname)
        try:
            return imp.load_module(fullname, *info)
        finally:
            if info[0]:
                info[0].close()


importer = Importer()
print(importer.find_module("absent", ["lib"]))
outcome(importer.find_module("here.plug", ["lib"]).load_module, "here.plug")
