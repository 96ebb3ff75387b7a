"""A name that comes from a call is not the same twice: nothing is merged.

api: imp.find_module
api: imp.load_module
not idiom: nested
becomes: load_module(names.pop(), *find_module(names.pop(), ["lib"]))
modern: return load_found(names.pop(), *find_file(names.pop(), ["lib"]))
"""
import imp

from observe import outcome, write

write("lib/a.py", "print('running', __name__)\n")
names = ["a", "b", "x", "y"]


def load():
    return imp.load_module(names.pop(), *imp.find_module(names.pop(), ["lib"]))


outcome(load)
outcome(load)
print(names)
