"""Programs look the constants up by name, keep them in tables and compare them.

clauses: const-1
"""

import imp
from imp import C_BUILTIN, C_EXTENSION, PKG_DIRECTORY, PY_COMPILED, PY_FROZEN, PY_SOURCE

KINDS = {
    PY_SOURCE: "source",
    PY_COMPILED: "bytecode",
    C_EXTENSION: "extension",
    PKG_DIRECTORY: "package",
    C_BUILTIN: "built-in",
    PY_FROZEN: "frozen",
}
for value, kind in sorted(KINDS.items()):
    print(value, kind)
names = {
    value: name for name, value in vars(imp).items() if name.isupper() and isinstance(value, int) and name[0] != "_"
}
print(sorted(names.items()))
print(PY_SOURCE < PY_COMPILED < C_EXTENSION, not imp.SEARCH_ERROR, {PY_SOURCE, PY_COMPILED} == {1, 2})
