"""Triples that `find_module` never returns, but old programs build, load all the same.

clauses: load-1 load-5
"""

import imp
import os
import py_compile
import sys

from observe import open_files, write

write("lib/settings.py", "KIND = 'source'\n")
write("lib/pack/__init__.py", "KIND = 'package'\n")
py_compile.compile("lib/settings.py", cfile="lib/compiled.pyc", doraise=True)

SOURCE = [
    ("", "", imp.PY_SOURCE),
    ("", "r", imp.PY_SOURCE),
    ("py", "r", imp.PY_SOURCE),
    (".py", "rU", imp.PY_SOURCE),
    (".txt", "rt", 1),
    ["any", "rb", 1],
    (None, None, 1),
    (object, "r", 1.0),
    ("", "", True),
]
for number, description in enumerate(SOURCE):
    with open("lib/settings.py") as file:
        module = imp.load_module(f"source{number}", file, "lib/settings.py", description)
    print(module.__name__, module.KIND, os.path.relpath(module.__file__), file.closed)

for number, description in enumerate([("py", "r", imp.PKG_DIRECTORY), ("", "", 5), (None, None, 5), ("", "rb", 5)]):
    module = imp.load_module(f"package{number}", None, "lib/pack", description)
    print(module.__name__, module.KIND, [os.path.relpath(entry) for entry in module.__path__])

for number, description in enumerate([("", "", imp.PY_COMPILED), ("pyc", "r", 2)]):
    with open("lib/compiled.pyc", "rb") as file:
        module = imp.load_module(f"compiled{number}", file, "lib/compiled.pyc", description)
    print(module.__name__, module.KIND)

print([name for name in sys.modules if name.rstrip("0123456789") in ("source", "package", "compiled")])
print(open_files())
