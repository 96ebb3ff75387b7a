"""The variables of the pair are deleted at the end: the two helpers keep them.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: del fp, pathname, description
modern: fp, pathname, description = find_file("plug", ["lib"])
"""
import imp

from observe import describe, write

write("lib/plug.py", "print('running')\n")
fp, pathname, description = imp.find_module("plug", ["lib"])
plug = imp.load_module("plug", fp, pathname, description)
del fp, pathname, description
print(describe(plug))
