"""The old mode 'rU' (and whatever else begins with r and has no plus) is accepted for every type.

clauses: load-5
"""

import imp

from observe import outcome, write

write("lib/old.py", "VALUE = 1\n")
write("lib/pack/__init__.py", "VALUE = 2\n")

for mode in ("rU", "r", "rb", "rt", "rbU", "rUb", "rw", "read", "r\n"):
    with open("lib/old.py") as file:
        outcome(imp.load_module, "old", file, "lib/old.py", (".py", mode, imp.PY_SOURCE))
outcome(imp.load_module, "pack", None, "lib/pack", ("", "rU", imp.PKG_DIRECTORY))
