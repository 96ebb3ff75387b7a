"""`import imp, imp as x`.

api: imp.PKG_DIRECTORY
api: imp.PY_SOURCE
becomes: print(PY_SOURCE, PKG_DIRECTORY)
"""
import imp, imp as x
print(x.PY_SOURCE, imp.PKG_DIRECTORY)
