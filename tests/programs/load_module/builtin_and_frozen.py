"""What is not from a file is loaded by its name alone; the file and the pathname do not matter.

clauses: load-1 load-3 load-5
"""

import imp
import sys

from observe import new_modules, outcome

BUILT_IN = ("", "", imp.C_BUILTIN)
FROZEN = ("", "", imp.PY_FROZEN)

for pathname in (None, "", "anything", b"bytes", 5):
    print(imp.load_module("sys", None, pathname, BUILT_IN) is sys)
    print(imp.load_module("__hello__", None, pathname, FROZEN) is sys.modules.get("__hello__"))

print(imp.load_module("sys", "not a file", "/no/such/file", (".so", "rb", imp.C_BUILTIN)) is sys)

# A name that is not there is no error: None is returned, as init_builtin and init_frozen do.
before = set(sys.modules)
outcome(imp.load_module, "no_such_module", None, None, BUILT_IN)
outcome(imp.load_module, "no_such_module", None, "", FROZEN)
print(new_modules(before))

# The mode is looked at first.
outcome(imp.load_module, "sys", None, None, ("", "w", imp.C_BUILTIN))
