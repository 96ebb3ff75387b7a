"""The import makes an attribute of a class.

api: imp.PY_SOURCE
stays: kind = imp.PY_SOURCE
"""
class A:
    import imp
    kind = imp.PY_SOURCE
    def f(self): return self.imp.get_tag() is not None
print(A.kind, A().f(), A.imp.PKG_DIRECTORY)
