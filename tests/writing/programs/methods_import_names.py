"""Names imported in a method.

api: imp.PY_SOURCE
api: imp.is_builtin
api: imp.reload
becomes: from importlib import reload as again
becomes: return is_builtin("sys"), PY_SOURCE
"""
class A:
    def f(self):
        from imp import is_builtin, PY_SOURCE, reload as again
        import os
        return is_builtin("sys"), PY_SOURCE, again(os).__name__
print(A().f())
