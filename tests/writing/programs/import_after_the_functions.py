"""The import follows the functions that use it.

api: imp.PY_SOURCE
api: imp.get_tag
api: imp.is_builtin
api: imp.reload
becomes: def f(): return importlib.reload(os).__name__, PY_SOURCE, is_builtin("sys")
"""
import os
def f(): return imp.reload(os).__name__, imp.PY_SOURCE, imp.is_builtin("sys")
class A:
    def g(self): return imp.get_tag() is not None
x = 1
import imp
print(f(), A().g())
y = 2
