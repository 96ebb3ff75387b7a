"""The two branches of an `if` have a pair each.

idiom: pair
becomes: module = find_and_load("two", ["lib"])
becomes: module = find_and_load("one", ["lib"])
modern: load_from(
"""
import imp

from observe import outcome, write

write("lib/one.py", "")
write("lib/two.py", "")


def load(first):
    if first:
        f, p, d = imp.find_module("one", ["lib"])
        module = imp.load_module("one", f, p, d)
    else:
        f, p, d = imp.find_module("two", ["lib"])
        module = imp.load_module("two", f, p, d)
    return module


outcome(load, True)
outcome(load, False)
