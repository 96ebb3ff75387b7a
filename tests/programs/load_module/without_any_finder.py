"""With `sys.meta_path` empty and `sys.path` gone, everything that has its file given still loads.

clauses: load-1 load-7
"""

import imp
import sys

from observe import write

write("lib/plain.py", "VALUE = __name__\n")
write("lib/pack/__init__.py", "VALUE = __name__\n")
imp.load_source("first", "lib/plain.py")
cached = f"lib/__pycache__/plain.{imp.get_tag()}.pyc"

meta_path, path, hooks = sys.meta_path[:], sys.path[:], sys.path_hooks[:]
sys.meta_path[:], sys.path[:], sys.path_hooks[:] = [], [], []
results = []
try:
    file, pathname, description = imp.find_module("plain", ["lib"])
    with file:
        results.append(imp.load_module("plain", file, pathname, description).VALUE)
    results.append(imp.load_source("source", "lib/plain.py").VALUE)
    results.append(imp.load_package("pack", "lib/pack").VALUE)
    results.append(imp.load_compiled("compiled", cached).VALUE)
    results.append(imp.new_module("new").__name__)
    results.append(imp.init_builtin("itertools").__name__)
    results.append(len(imp.get_suffixes()) > 2 and imp.find_module("pack", ["lib"])[1])
finally:
    sys.meta_path[:], sys.path[:], sys.path_hooks[:] = meta_path, path, hooks
print(results)
