"""Global variables are called as the modules that a function needs.

api: imp.get_tag
api: imp.new_module
api: imp.reload
becomes: import importlib as _importlib
"""
import sys
importlib = "mine"
types = "also mine"
def f():
    import imp, os
    return imp.reload(os).__name__, imp.new_module("x").__name__, importlib, types, imp.get_tag() is not None
print(f(), importlib)
