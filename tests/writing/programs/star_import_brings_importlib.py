"""A function uses `importlib` that a star brought, before it imports imp.

api: imp.reload
becomes: import importlib as _importlib
becomes: return _importlib.reload(os)
"""
from linecache import *
from observe import *
import sys, os
sys.path.insert(0, ".")
write("mod.py", "import importlib\n")
from mod import *
def f():
    print(importlib.import_module("json").__name__)
    import imp
    return imp.reload(os)
print(f().__name__)
