"""A mode that is not for reading is a ValueError before anything else is looked at.

clauses: load-5 load-6
"""

import imp
import sys

from observe import open_files, outcome, outcome_type, write

write("lib/plain.py", "print('the body runs')\n")

for mode in ("w", "a", "x", "wb", "b", "r+", "rb+", "r+b", "U+", "rU+", "R", " r", "+r", "+", "\n"):
    with open("lib/plain.py") as file:
        outcome(imp.load_module, "plain", file, "lib/plain.py", (".py", mode, imp.PY_SOURCE))
        print(file.closed, file.tell())

# Whatever the type, the file and the path are.
for kind in (imp.PY_COMPILED, imp.C_EXTENSION, imp.PKG_DIRECTORY, imp.C_BUILTIN, imp.PY_FROZEN, 99):
    outcome(imp.load_module, "plain", None, "no/such/file", ("", "w", kind))

# Not a text at all: nothing that is false matters, the rest has no startswith.
for mode in (5, ["r"], b"rb"):
    outcome_type(imp.load_module, "plain", None, "lib/plain.py", ("", mode, imp.PY_SOURCE))
for mode in (0, False, (), b""):
    outcome_type(imp.load_module, "plain", None, "lib/plain.py", ("", mode, imp.PY_SOURCE))

print("plain" in sys.modules, open_files())
