"""Names that are not text are a TypeError with 3.11's words.

clauses: load-7
"""

import imp

from observe import outcome

for name in (None, 5, 1.5, b"sys", ("sys",)):
    outcome(imp.init_builtin, name)
    outcome(imp.is_builtin, name)
    outcome(imp.init_frozen, name)
    outcome(imp.is_frozen, name)
    outcome(imp.is_frozen_package, name)
    outcome(imp.get_frozen_object, name)
