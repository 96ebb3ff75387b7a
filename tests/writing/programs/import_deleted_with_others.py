"""`del os, imp`.

api: imp.PY_SOURCE
becomes: del os

"""
import imp, os
x = imp.PY_SOURCE
del os, imp
print(x)
