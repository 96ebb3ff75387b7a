"""`find_module = None` where the import fails.

api: imp.find_module
api: imp.load_module
ready: if find_module:
"""
try:
    from imp import find_module, load_module
except ImportError:
    find_module = None
print(find_module is not None)
if find_module:
    print(find_module("sys"))
