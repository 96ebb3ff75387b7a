"""Frozen modules are found without a path, before sys.path, by their full name; packages too.

clauses: find-1 find-6 find-8
"""

import imp
import sys

from observe import search, write

for name in ("__hello__", "__phello__", "_frozen_importlib"):
    write(f"lib/{name}.py")
sys.path.insert(0, "lib")

for name in ("__hello__", "__phello__", "__phello__.spam", "_frozen_importlib", "zipimport"):
    file, pathname, description = imp.find_module(name)
    print(name, file is None, pathname is None, description, description[2] is imp.PY_FROZEN)

search(imp.find_module, "__phello__.missing")
search(imp.find_module, "__hello__", ["lib"])
search(imp.find_module, "__hello__", sys.path)
search(imp.find_module, "__phello__", [])
search(imp.find_module, "_frozen_importlib", ["missing"])
print("__phello__" in sys.modules, "__hello__" in sys.modules)
