"""Parameters are called as the modules that are needed.

api: imp.get_tag
api: imp.new_module
api: imp.reload
becomes: _importlib.reload(os)
becomes: _types.ModuleType("a")
"""
import imp
def f(importlib, types, sys, machinery=None):
    import os
    return imp.reload(os).__name__, imp.new_module("a").__name__, imp.get_tag() is not None, importlib, types, sys
print(f(1, 2, 3))
def g(imp): return imp
print(g(5))
