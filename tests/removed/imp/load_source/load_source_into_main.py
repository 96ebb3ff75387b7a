"""A script is loaded as `__main__`, and deletes the names that it has imported.

api: imp.load_source
idiom: recipe
becomes: load_source("__main__", "script.py")
modern: .exec_module(
"""
import imp

from observe import write

write("script.py", "import importlib, os, sys\nprint(__name__)\ndel importlib, os, sys\n")
imp.load_source("__main__", "script.py")
print("done")
