"""`importlib.reload(imp)` and a second import give a working module again; what was taken from the old one goes on working.

clauses: mod-3 mod-2
"""

import imp
import importlib
import sys

from observe import search, write

write("lib/plain.py", "VALUE = 1\n")
old_find, old_null = imp.find_module, imp.NullImporter
print(importlib.reload(imp) is imp, imp.find_module is old_find, imp.NullImporter is old_null)
search(imp.find_module, "plain", ["lib"])
search(old_find, "plain", ["lib"])
print(imp.reload(imp) is imp, sys.modules["imp"] is imp)
print(imp.load_source("plain", "lib/plain.py").VALUE)

first = sys.modules.pop("imp")
import imp

print(imp is first, imp.PY_SOURCE == first.PY_SOURCE, isinstance(first.NullImporter("absent"), imp.NullImporter))
imp.load_source = None
with open("lib/plain.py") as file:
    print(first.load_module("plain", file, "lib/plain.py", (".py", "r", first.PY_SOURCE)).VALUE)
