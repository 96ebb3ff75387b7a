"""`from imp import` of constants, one under another name.

api: imp.C_EXTENSION
api: imp.PKG_DIRECTORY
api: imp.PY_SOURCE
becomes: print(PY_SOURCE, PKG_DIRECTORY, C_EXTENSION)
"""
from imp import PY_SOURCE, PKG_DIRECTORY as PKG, C_EXTENSION
print(PY_SOURCE, PKG, C_EXTENSION)
def f(): return PY_SOURCE, PKG
print(f())
