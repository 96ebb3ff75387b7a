"""Code in a string uses the name.

stays: import imp
"""
import imp
ns = {}
exec("x = imp.PY_SOURCE", globals(), ns)
print(ns, imp.PKG_DIRECTORY)
