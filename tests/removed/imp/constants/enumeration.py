"""Constants as members of an enumeration.

api: imp.C_BUILTIN
api: imp.PKG_DIRECTORY
api: imp.PY_SOURCE
becomes: SOURCE = PY_SOURCE
becomes: else C_BUILTIN
modern: def find_file(name, path=None):
"""
import enum, imp
class Kind(enum.IntEnum):
    SOURCE = imp.PY_SOURCE
    PACKAGE = imp.PKG_DIRECTORY
    @classmethod
    def of(cls, name): return cls(imp.find_module(name)[2][2]) if name != "sys" else imp.C_BUILTIN
print(list(Kind), Kind.of("sys"))
