"""Names of constants that the file has for something else: numbers.

api: imp.PKG_DIRECTORY
api: imp.PY_COMPILED
api: imp.PY_SOURCE
becomes: return 5, PKG_DIRECTORY, 1, (1).bit_length(), PY_COMPILED
"""
import imp
PY_SOURCE = "mine"
def f(PKG_DIRECTORY): return imp.PKG_DIRECTORY, PKG_DIRECTORY, imp.PY_SOURCE, imp.PY_SOURCE.bit_length(), imp.PY_COMPILED
print(f(0), PY_SOURCE)
