"""A name that is not a str fails where 3.11 first needs it to be one, and leaves nothing behind.

clauses: load-3 load-7
"""

import imp
import sys

from observe import new_modules, open_files, outcome_type, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/pack/__init__.py", "VALUE = 2\n")
before = set(sys.modules)

for name in (5, b"plain", None, ("plain",)):
    print(type(name).__name__)
    outcome_type(imp.load_source, name, "lib/plain.py")
    outcome_type(imp.load_compiled, name, "lib/plain.pyc")
    outcome_type(imp.init_builtin, name)
    outcome_type(imp.init_frozen, name)

# A list cannot be a key of sys.modules.
outcome_type(imp.load_source, ["plain"], "lib/plain.py")
outcome_type(imp.load_package, ["pack"], "lib/pack")

print(new_modules(before), open_files())
