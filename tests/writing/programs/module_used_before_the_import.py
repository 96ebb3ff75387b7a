"""A function uses importlib of the file before it imports imp.

api: imp.get_magic
api: imp.reload
becomes: importlib.reload(x)
"""
import json, importlib
def f():
    x = importlib.import_module("json")
    import imp
    return imp.reload(x).__name__, len(imp.get_magic())
print(f())
