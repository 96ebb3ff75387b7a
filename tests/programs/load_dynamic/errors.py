"""A missing file, one that is no shared object, and one without the module: ImportError with name and path.

clauses: load-11 load-4
expected: pyodide3.14: its numbers for the operating system's errors are others
"""

import imp
import os
import sys

from observe import open_files, outcome, outcome_type, write

write("lib/text.so", "this is no shared object\n")
write("lib/empty.so")
write("lib/plain.py", "VALUE = 1\n")
os.makedirs("lib/folder.so")

for path in ("lib/text.so", "lib/empty.so", "lib/plain.py", "lib/folder.so", "lib/missing.so", "missing.so", ""):
    error = outcome_type(imp.load_dynamic, "thing", path)
    print(path in str(error))

# load_module opens the file itself when there is none, so a missing one is another error.
for path in ("lib/missing.so", "lib/folder.so", ""):
    outcome(imp.load_module, "thing", None, path, (".so", "rb", imp.C_EXTENSION))
outcome_type(imp.load_module, "thing", None, None, (".so", "rb", imp.C_EXTENSION))
outcome_type(imp.load_module, "thing", None, "lib/text.so", ("", "", imp.C_EXTENSION))

for path in (None, 5, b"lib/text.so"):
    outcome_type(imp.load_dynamic, "thing", path)
for name in (None, 5, b"thing"):
    outcome_type(imp.load_dynamic, name, "lib/text.so")
print("thing" in sys.modules, open_files())
