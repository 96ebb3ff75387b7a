"""A search imports nothing, and leaves sys.modules and the caches of the import system as they were.

clauses: find-2 find-10
"""

import imp
import importlib.util
import sys

from observe import search, write

write("lib/plain.py")
write("lib/pack/__init__.py")
write("lib/broken.py", "this is not Python\n")
search(imp.find_module, "plain", ["lib"])

modules, cache, path = set(sys.modules), set(sys.path_importer_cache), list(sys.path)
for name in ("plain", "pack", "broken", "absent", "sys", "os"):
    search(imp.find_module, name, ["lib", "missing"])
print(set(sys.modules) == modules, set(sys.path_importer_cache) == cache, sys.path == path)

print("the caches of import may be stale, the search is not")
sys.path.insert(0, "lib")
print(importlib.util.find_spec("late"))
write("lib/late.py")
search(imp.find_module, "late")
print("late" in sys.modules)
