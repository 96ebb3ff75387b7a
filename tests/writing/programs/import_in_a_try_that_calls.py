"""The `try` with the import calls a function above it.

api: imp.PKG_DIRECTORY
becomes: return PKG_DIRECTORY
"""
def kind():
    return imp.PKG_DIRECTORY
try:
    import imp
    print(kind())
except ImportError:
    print("no imp")
