"""Names are put behind the folder as they are: dots, slashes and all; the loaded module gets any name.

clauses: find-2 find-8 load-1
"""

import imp
import os
import sys

from observe import new_modules, open_files, outcome, write

write("lib/a.b.py", "VALUE = 'a.b.py'\n")
write("lib/sub/inner.py", "VALUE = 'sub/inner.py'\n")
write("lib/sub/pack/__init__.py", "VALUE = 'sub/pack'\n")
write("lib/with space.py", "VALUE = 'with space'\n")
write("lib/2fast.py", "VALUE = '2fast'\n")
write("lib/dash-ed.py", "VALUE = 'dash-ed'\n")
write("above.py", "VALUE = 'above'\n")
before = set(sys.modules)

NAMES = ["a.b", "sub/inner", "sub/pack", "with space", "2fast", "dash-ed"]
NAMES += ["../above", "./sub/../a.b", os.path.abspath("above")]
for name in NAMES:
    file, pathname, description = imp.find_module(name, ["lib"])
    try:
        module = imp.load_module("loaded." + os.path.basename(name), file, pathname, description)
    finally:
        if file:
            file.close()
    print(module.VALUE, module.__name__, pathname, module.__spec__.parent)

for name in ("a", "sub", "sub/", "a.b.py", ".", "", "lib"):
    outcome(imp.find_module, name, ["lib"])
print(new_modules(before), open_files())
