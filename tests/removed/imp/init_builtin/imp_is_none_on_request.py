"""A variable with the name of the import is None on request: the name has two meanings.

api: imp.init_builtin
stays: imp.init_builtin("sys")
"""
import imp
import sys

if "--without-imp" in sys.argv:
    imp = None
print(imp is not None and imp.init_builtin("sys") is sys)
