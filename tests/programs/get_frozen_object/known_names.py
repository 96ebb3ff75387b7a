"""`get_frozen_object` returns the code of a frozen module; the names that are not frozen are an ImportError.

clauses: load-7
"""

import imp
import types

from observe import outcome, outcome_type

for name in ("__hello__", "__phello__", "__phello__.spam"):
    code = imp.get_frozen_object(name)
    module = types.ModuleType("copy")
    exec(code, vars(module))
    print(type(code).__name__, code.co_name, module.initialized)

for name in ("no_such_module", "sys", "", "__hello__.x"):
    outcome(imp.get_frozen_object, name)
for name in (None, 5, b"__hello__"):
    outcome(imp.get_frozen_object, name)
outcome_type(imp.get_frozen_object)
