"""In a class, a function of C does not become a method, as one of Python does.

api: imp.is_builtin
api: imp.is_frozen
api: imp.source_from_cache
becomes: check = staticmethod(is_builtin)
becomes: source = staticmethod(is_builtin)
becomes: a, b = staticmethod(is_builtin), staticmethod(is_frozen)
becomes: c: object = staticmethod(is_builtin)
becomes: d = [is_builtin]
"""
import imp


class Checks:
    check = imp.is_builtin
    source = staticmethod(imp.is_builtin)
    a, b = imp.is_builtin, imp.is_frozen
    c: object = imp.is_builtin
    d = [imp.is_builtin]
    kind = imp.PY_SOURCE
    same = imp.source_from_cache


checks = Checks()
print(checks.check("sys"), Checks.check("time"), checks.source("sys"), checks.a("sys"), checks.b("os"), checks.c("no"))
print(checks.d[0]("sys"), checks.kind, Checks.same("__pycache__/a.cpython-3.pyc"))
