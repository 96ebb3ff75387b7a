"""`__import__("imp")` and `importlib.import_module("imp")`, used at once or kept.

api: imp.PY_SOURCE
api: imp.get_tag
api: imp.new_module
api: imp.reload
becomes: print(importlib.reload(os).__name__, PY_SOURCE)
becomes: print(types.ModuleType("q").__name__)
gone: "imp"
"""
import os
print(__import__("imp").reload(os).__name__, __import__("imp").PY_SOURCE)
import importlib
print(importlib.import_module("imp").new_module("q").__name__)
imp = importlib.import_module("imp")
print(imp.get_tag() is not None)
