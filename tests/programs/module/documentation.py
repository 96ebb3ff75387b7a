"""The documented functions have docstrings, and the module knows itself.

clauses: mod-3
"""

import imp

print(imp.__name__, bool(imp.__doc__), imp.__spec__.name, imp.__file__.endswith("imp.py"))
for name in ("find_module", "load_module", "reload", "new_module", "cache_from_source", "get_magic", "lock_held"):
    print(name, bool(getattr(imp, name).__doc__))
