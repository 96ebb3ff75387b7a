"""Code in a string uses the name.

api: imp.PKG_DIRECTORY
stays: import imp
"""
import imp
ns = {}
exec("x = imp.PY_SOURCE", globals(), ns)
print(ns, imp.PKG_DIRECTORY)
