"""The constants are plain numbers, and describe what a search returns.

clauses: const-1
"""

import imp

from observe import write

for name in (
    "SEARCH_ERROR", "PY_SOURCE", "PY_COMPILED", "C_EXTENSION", "PY_RESOURCE", "PKG_DIRECTORY", "C_BUILTIN", "PY_FROZEN",
    "PY_CODERESOURCE", "IMP_HOOK",
):  # fmt: skip
    print(name, getattr(imp, name), type(getattr(imp, name)).__name__)

write("lib/plain.py")
write("lib/coded.pyc", b"")
write("lib/native" + imp.get_suffixes()[0][0], b"")
write("lib/pack/__init__.py")
for name, kind in (
    ("plain", imp.PY_SOURCE),
    ("coded", imp.PY_COMPILED),
    ("native", imp.C_EXTENSION),
    ("pack", imp.PKG_DIRECTORY),
):
    file, _, description = imp.find_module(name, ["lib"])
    if file:
        file.close()
    print(name, description[2] is kind, description[2] == kind)
print(imp.find_module("sys")[2][2] is imp.C_BUILTIN, imp.find_module("_frozen_importlib")[2][2] is imp.PY_FROZEN)
