"""The variable is in the condition of the loop.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: load_found_file("one", f, path)
modern: f, path, d = find_file("one", ["lib"])
"""
import imp

from observe import outcome, write

write("lib/one.py", "print('running')\n")


def load():
    path = None
    while not path:
        f, path, d = imp.find_module("one", ["lib"])
        imp.load_module("one", f, path, d)
    return "done"


outcome(load)
