"""What is not a package, and how each says so.

clauses: load-4 load-7
expected: pyodide3.14: its numbers for the operating system's errors are others
"""

import imp
import os
import sys

from observe import new_modules, open_files, outcome, outcome_type, write

write("lib/namespace/module.py")
write("lib/text/__init__.txt")
write("lib/notes.txt")
os.makedirs("lib/empty")
os.makedirs("lib/deep/__init__.py")
os.makedirs("lib/dangling")
os.symlink("nowhere.py", "lib/dangling/__init__.py")
before = set(sys.modules)

for path in ("lib/namespace", "lib/empty/", "lib/text", os.path.abspath("lib/empty"), "lib/dangling"):
    outcome(imp.load_package, "pack", path)
    outcome(imp.load_module, "pack", None, path, ("", "", imp.PKG_DIRECTORY))

# A missing folder, or a file whose suffix says nothing, is found out later.
outcome_type(imp.load_package, "pack", "lib/missing")
outcome_type(imp.load_package, "pack", "lib/notes.txt")
outcome_type(imp.load_package, "pack", "")
outcome(imp.load_package, "pack", "lib/missing.py")
outcome(imp.load_package, "pack", "lib/deep")

for path in (None, ["lib"], 1.5):
    outcome_type(imp.load_package, "pack", path)
outcome_type(imp.load_package, None, "lib/namespace")
print(new_modules(before), open_files())
