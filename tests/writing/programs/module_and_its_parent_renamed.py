"""`importlib` is taken: it and what is in it get other names.

api: imp.load_package
api: imp.reload
becomes: import importlib as _importlib
becomes: print(_importlib is not None, load_package.__name__
"""
import json as importlib
import imp
print(imp is not None, imp.load_package.__name__, imp.reload(importlib).__name__)
