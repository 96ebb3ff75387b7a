"""The module has the public names it had, and no others.

clauses: mod-3
"""

import imp

print(sorted(name for name in dir(imp) if not name.startswith("_")))
