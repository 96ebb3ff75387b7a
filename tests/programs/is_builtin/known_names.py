"""`is_builtin` is 1 for a built-in module, -1 for one that cannot be initialized again, 0 for any other name.

clauses: load-7
"""

import imp
import sys

from observe import outcome_type

NAMES = ["sys", "builtins", "itertools", "_imp", "os", "no_such_module", "", "sys.path", "SYS", "__main__", "__hello__"]
for name in NAMES:
    print(name, imp.is_builtin(name))
print(type(imp.is_builtin("sys")).__name__)

# It is the list of the interpreter that counts, not what is in sys.modules.
print(all(imp.is_builtin(name) for name in sys.builtin_module_names))
sys.modules["invented"] = sys
print(imp.is_builtin("invented"), [name for name in ("sys", "os") if imp.is_builtin(name)])

# The usual idiom.
print("built in" if imp.is_builtin("itertools") else "not built in")
outcome_type(imp.is_builtin)
outcome_type(imp.is_builtin, "sys", "builtins")
