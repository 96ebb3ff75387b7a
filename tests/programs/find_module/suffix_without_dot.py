"""A suffix need not begin with a dot; the name and the suffix are put together as they are.

clauses: suffix-2 find-2
"""

import imp
import os
import time
from importlib import machinery

from observe import search, write

for name in ("plugin_mod.py", "plugin", "name-v2", "UPPER.PY", "folder_mod/inner.py"):
    write(f"lib/{name}")
os.makedirs("empty")
time.sleep(2.2)
for _ in range(3):
    search(imp.find_module, "plugin", ["empty", "lib"])

machinery.SOURCE_SUFFIXES[:0] = ["_mod.py", "-v2", ".PY", "_mod/inner.py"]
for name in ("plugin", "name", "UPPER", "folder"):
    for _ in range(3):
        search(imp.find_module, name, ["empty", "lib"])
search(imp.find_module, "plugin_mod", ["lib"])
machinery.SOURCE_SUFFIXES.clear()
search(imp.find_module, "plugin", ["empty", "lib"])
search(imp.find_module, "plugin_mod", ["empty", "lib"])
