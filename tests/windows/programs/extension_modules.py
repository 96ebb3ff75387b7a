"""Extension modules of Windows: found, loaded, and loaded again from the same file.

clauses: load-11 load-1
"""

import imp
import os
import sys

from observe import outcome, search

folder = os.path.dirname(sys.executable)
for name in ("unicodedata", "select", "_queue"):
    sys.modules.pop(name, None)
    file, pathname, description = imp.find_module(name, [folder])
    print(os.path.relpath(pathname, folder), description, file.mode)
    with file:
        module = outcome(imp.load_module, name, file, pathname, description)
    print(type(module.__loader__).__name__, module.__spec__.name, getattr(module, "__file__", None) == pathname)
    print(imp.load_dynamic(name, pathname) is module)
with open("broken.pyd", "wb") as made:
    made.write(b"MZ")
search(imp.find_module, "broken", ["."])
try:
    imp.load_dynamic("broken", "broken.pyd")
except ImportError as error:
    print(error.name, error.path)
