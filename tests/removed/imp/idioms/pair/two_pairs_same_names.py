"""Two pairs one after the other share their variables.

idiom: pair
becomes: one = find_and_load("one", ["lib"])
becomes: two = find_and_load("two", ["lib"])
modern: load_from(
"""
import imp

from observe import describe, write

write("lib/one.py", "print('running', __name__)\n")
write("lib/two.py", "print('running', __name__)\n")
fp, pname, desc = imp.find_module("one", ["lib"])
one = imp.load_module("one", fp, pname, desc)

fp, pname, desc = imp.find_module("two", ["lib"])
two = imp.load_module("two", fp, pname, desc)
print(describe(one), describe(two))
