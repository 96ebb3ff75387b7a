"""The pathname of a module that is in no file is None, as is the file; programs test for it.

clauses: find-6 find-1 E1
"""

import imp

from observe import write


def describe(name):
    """Tell where the module is, as programs do that look for dependencies."""
    file, pathname, (suffix, mode, kind) = imp.find_module(name, None if name in ("sys", "zipimport") else ["lib"])
    if file is not None:
        file.close()
    if pathname is None:
        return f"{name} is not in a file: {suffix!r} {mode!r} {kind} {kind in (imp.C_BUILTIN, imp.PY_FROZEN)}"
    return f"{name} is in {pathname}"


write("lib/plain.py")
write("lib/pack/__init__.py")
for name in ("sys", "zipimport", "plain", "pack"):
    print(describe(name))
found = imp.find_module("sys")
print(found, found[1] is None, found[1] == "", found[:2] == (None, None))
name, *rest = imp.find_module("zipimport")
print(name, rest)
