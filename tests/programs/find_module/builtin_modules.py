"""Built-in modules are found without a path, before anything on sys.path, with None as pathname.

clauses: find-1 find-6
"""

import imp
import sys

from observe import search, write

for name in ("sys", "marshal", "builtins"):
    write(f"lib/{name}.py", "raise SystemExit('not executed')\n")
sys.path.insert(0, "lib")

for name in ("sys", "marshal", "builtins"):
    file, pathname, description = imp.find_module(name)
    print(name, file is None, pathname is None, description, description[2] is imp.C_BUILTIN)
    print("  ", imp.is_builtin(name) != 0)
    search(imp.find_module, name, None)

print("with a path they are names like any other")
search(imp.find_module, "sys", sys.path)
search(imp.find_module, "sys", ["lib"])
search(imp.find_module, "sys", ["missing"])
