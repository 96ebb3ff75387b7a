"""Constants in a class, in defaults and in methods.

api: imp.PKG_DIRECTORY
api: imp.PY_SOURCE
becomes: self.kind == PKG_DIRECTORY
becomes: PY_SOURCE = 1
"""
import imp
class Kind:
    PY_SOURCE = imp.PY_SOURCE
    def __init__(self, kind=imp.PKG_DIRECTORY): self.kind = kind
    @property
    def is_package(self): return self.kind == imp.PKG_DIRECTORY
print(Kind().is_package, Kind.PY_SOURCE)
