"""The old universal newline mode 'U' is accepted, as it was up to 3.10.

clauses: load-5 A2
expected: ours: A2: old code passes ('.py', 'U', PY_SOURCE)
"""

import imp

from observe import outcome, write

write("lib/old.py", "VALUE = 1\n")
write("lib/pack/__init__.py", "VALUE = 2\n")

for mode in ("U", "Ub", "Ur"):
    with open("lib/old.py") as file:
        outcome(imp.load_module, "old", file, "lib/old.py", (".py", mode, 1))
outcome(imp.load_module, "pack", None, "lib/pack", ("", "U", imp.PKG_DIRECTORY))
