"""Modules that are built in on Windows, and frozen ones.

clauses: find-1 load-1
"""

import imp

from observe import outcome, search

for name in ("sys", "nt", "winreg", "msvcrt", "_winapi", "time", "_imp", "zipimport", "posix", "__hello__", "os"):
    print(name, imp.is_builtin(name), imp.is_frozen(name))
    if imp.is_builtin(name) or imp.is_frozen(name):
        search(imp.find_module, name)
        outcome(imp.init_builtin, name)
