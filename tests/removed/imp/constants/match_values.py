"""A constant as a pattern: a name alone would match anything.

api: imp.C_EXTENSION
api: imp.NullImporter
api: imp.PKG_DIRECTORY
api: imp.PY_CODERESOURCE
api: imp.PY_COMPILED
api: imp.PY_FROZEN
api: imp.PY_SOURCE
becomes: case 1: return "source"
becomes: case 2 | 3:
becomes: case {"a": 5}:
becomes: case {8: x}
becomes: case (7, x)
becomes: case NullImporter():
"""
import imp
def f(kind):
    match kind:
        case imp.PY_SOURCE: return "source"
        case imp.PY_COMPILED | imp.C_EXTENSION: return "binary"
        case {"a": imp.PKG_DIRECTORY}: return "dict"
        case {imp.PY_CODERESOURCE: x}: return x
        case (imp.PY_FROZEN, x): return x
        case imp.NullImporter(): return "null"
        case _: return "other"
print(f(1), f(2), f(3), f({"a": 5}), f((7, 1)), f(imp.NullImporter("x")), f(9))
