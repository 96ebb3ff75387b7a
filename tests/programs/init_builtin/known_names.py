"""`init_builtin` initializes a built-in module: `sys` and `builtins` stay the object they are, most others are new.

clauses: load-7 load-8
"""

import builtins
import imp
import itertools
import sys

from observe import outcome_type

sys.added_by_the_program = 1
print(imp.init_builtin("sys") is sys, sys.added_by_the_program, sys.modules["sys"] is sys)
print(imp.init_builtin("builtins") is builtins, builtins.len is len)

itertools.ADDED = 1
module = imp.init_builtin("itertools")
print(module is sys.modules["itertools"], module.__name__, module.__spec__.origin, module.__spec__.has_location)
print(module is itertools, hasattr(module, "ADDED"), hasattr(module, "__file__"), list(module.chain("a", "b")))
print(module.__loader__.__name__, module.__spec__.loader is module.__loader__, list(sys.modules)[-1])

for name in ("no_such_module", "os", "xml.dom", "", "sys.path", "__main__", "Sys"):
    print(name, imp.init_builtin(name))
for name in (None, 5, b"sys", ["sys"]):
    outcome_type(imp.init_builtin, name)
outcome_type(imp.init_builtin)
