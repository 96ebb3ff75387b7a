"""One statement imports importlib and a module in it.

api: importlib.find_loader
becomes: print(find_loader("json") is not None)
modern: print(importlib.util.find_spec("json") is not None)
"""

import importlib, importlib.util, sys
import warnings

warnings.simplefilter("ignore", DeprecationWarning)
print(importlib.find_loader("json") is not None)
print(importlib.util.MAGIC_NUMBER == sys.modules["importlib.util"].MAGIC_NUMBER)
