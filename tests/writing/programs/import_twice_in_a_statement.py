"""`import imp, imp as x`.

becomes: print(PY_SOURCE, PKG_DIRECTORY)
"""
import imp, imp as x
print(x.PY_SOURCE, imp.PKG_DIRECTORY)
