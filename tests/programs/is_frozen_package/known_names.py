"""`is_frozen_package` says whether a frozen module is a package; a name that is not frozen is an ImportError.

clauses: load-7
"""

import imp

from observe import outcome, outcome_type

for name in ("__hello__", "__phello__", "__phello__.spam", "_frozen_importlib", "os"):
    print(name, imp.is_frozen_package(name))
for name in ("sys", "no_such_module", "", "a.b", "__phello__.missing"):
    outcome(imp.is_frozen_package, name)
outcome_type(imp.is_frozen_package)
