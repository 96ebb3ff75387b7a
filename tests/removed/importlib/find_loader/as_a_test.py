"""Whether a module exists: with --modern as find_spec.

api: importlib.find_loader
becomes: if find_loader("plug"):
becomes: print(find_loader("missing") is None)
modern: if importlib.util.find_spec("plug") is not None:
modern: print(importlib.util.find_spec("missing") is None)
modern: print(bool(importlib.util.find_spec("plug") is not None))
"""

import importlib
import sys
import warnings

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("lib/plug.py", "print('not run')\n")
sys.path.insert(0, "lib")
if importlib.find_loader("plug"):
    print("found")
print(importlib.find_loader("missing") is None)
print(not importlib.find_loader("missing"))
print(bool(importlib.find_loader("plug")))
