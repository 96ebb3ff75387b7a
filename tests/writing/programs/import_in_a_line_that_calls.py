"""The line with the import calls a function above it.

api: imp.PKG_DIRECTORY
api: imp.is_builtin
becomes: return PKG_DIRECTORY, is_builtin("sys")
"""
def kind():
    return imp.PKG_DIRECTORY, imp.is_builtin("sys")
import imp; print(kind())
