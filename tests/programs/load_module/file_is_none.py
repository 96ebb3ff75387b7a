"""Source and bytecode need a file object; anything but None will do, and one that is false is not used.

clauses: load-3 load-5 load-6
"""

import imp
import os
import sys

from observe import outcome, tree, write

write("lib/plain.py", "VALUE = 1\n")

for pathname in ("lib/plain.py", "no/such/file.py", "", None, 5):
    outcome(imp.load_module, "plain", None, pathname, (".py", "r", imp.PY_SOURCE))
    outcome(imp.load_module, "plain", None, pathname, (".pyc", "rb", imp.PY_COMPILED))
outcome(imp.load_module, "plain", None, "lib/plain.py", (".py", "rU", 1.0))
print("plain" in sys.modules)
tree()

# '' and 0 are not None: the path is opened instead.
for file in ("", 0, False, ()):
    module = imp.load_module("plain", file, "lib/plain.py", (".py", "r", imp.PY_SOURCE))
    print(module.VALUE, os.path.relpath(module.__file__))
