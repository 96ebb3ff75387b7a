"""A type code that says nothing about loading is an ImportError with the name of the module.

clauses: load-5
"""

import imp

from observe import outcome, outcome_type, write

write("lib/plain.py", "VALUE = 1\n")

CODES = [imp.SEARCH_ERROR, imp.PY_RESOURCE, imp.PY_CODERESOURCE, imp.IMP_HOOK, 10, 99, -1, None, "1", "PY_SOURCE", 1.5]
for code in CODES:
    outcome(imp.load_module, "plain", None, "lib/plain.py", ("", "", code))
    with open("lib/plain.py") as file:
        outcome(imp.load_module, "pack.plain", file, "lib/plain.py", (".py", "r", code))
        print(file.closed, file.tell())

error = outcome(imp.load_module, None, None, None, ("", "", 0))
print(error.name, error.path)

# A code that cannot be hashed is noticed only where it is looked for in a set.
outcome_type(imp.load_module, "plain", None, "lib/plain.py", ("", "", []))
with open("lib/plain.py") as file:
    outcome(imp.load_module, "plain", file, "lib/plain.py", ("", "", []))
