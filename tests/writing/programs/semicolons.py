"""Imports and uses between semicolons.

api: imp.PY_SOURCE
api: imp.get_tag
api: imp.is_builtin
api: imp.reload
becomes: x = 1;
becomes: kind = PY_SOURCE; tag = sys.implementation.cache_tag
"""
x = 1; import imp; y = imp.PY_SOURCE; import os; print(imp.reload(os).__name__, y); import sys
if x: import imp; print(imp.is_builtin("sys"))
class A: kind = imp.PY_SOURCE; tag = imp.get_tag() is not None
print(A.kind, A.tag)
