"""A string that names a function and is only printed.

api: imp.get_tag
becomes: print("imp.reload", "imp.load_source")
"""
import imp
print("imp.reload", "imp.load_source")
print(imp.get_tag() is not None)
