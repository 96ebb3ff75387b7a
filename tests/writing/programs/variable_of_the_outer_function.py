"""The outer function has a variable called as the module that is needed.

api: imp.reload
becomes: import importlib as _importlib
"""
import json
def outer():
    importlib = "outer"
    def inner():
        import imp
        return imp.reload(json).__name__, importlib
    return inner()
print(outer())
