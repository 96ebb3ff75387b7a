"""Two pairs share their variables, and the path of the second is used.

idiom: pair
becomes: one = find_and_load("one", ["lib"])
becomes: fp, pname, desc = find_module("two", ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec("one", ["lib"])
"""
import imp

from observe import describe, write

write("lib/one.py", "")
write("lib/two.py", "")
fp, pname, desc = imp.find_module("one", ["lib"])
one = imp.load_module("one", fp, pname, desc)
fp, pname, desc = imp.find_module("two", ["lib"])
two = imp.load_module("two", fp, pname, desc)
print(pname, describe(one), describe(two))
