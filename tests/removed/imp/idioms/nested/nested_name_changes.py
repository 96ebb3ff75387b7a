"""What is searched for is taken out of the list that the name comes from.

idiom: nested
becomes: return load_module(names[0], *find_module(names.pop(0), ["lib"]))
becomes: return load_module(self.name, *find_module(self.next(), ["lib"]))
becomes: return find_and_load(self.next(), ["lib"], fullname=name)
modern: return load_found(names[0], *find_file(names.pop(0), ["lib"]))
"""
import imp

from observe import outcome, write

write("lib/a.py")
write("lib/b.py")


def load(names):
    return imp.load_module(names[0], *imp.find_module(names.pop(0), ["lib"]))


class Loader:
    name = "a"

    def next(self):
        self.name = "b"
        return "b"

    def load(self):
        return imp.load_module(self.name, *imp.find_module(self.next(), ["lib"]))

    def load_as(self, name):
        return imp.load_module(name, *imp.find_module(self.next(), ["lib"]))


outcome(load, ["a", "b"])
outcome(Loader().load)
outcome(Loader().load_as, "c")
