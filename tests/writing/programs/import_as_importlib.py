"""`import imp as importlib`.

api: imp.PY_SOURCE
api: imp.new_module
api: imp.reload
becomes: importlib.reload(os)
becomes: types.ModuleType("x")
gone: imp as
"""
import imp as importlib
import os
print(importlib.reload(os).__name__, importlib.new_module("x").__name__, importlib.PY_SOURCE)
