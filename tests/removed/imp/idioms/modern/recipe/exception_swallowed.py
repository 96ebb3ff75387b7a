"""A context manager swallows what the body of a module raises, and the program goes on.

api: imp.load_source
idiom: recipe
becomes: config = load_source("config", "config.py")
modern: loader.exec_module(module)
"""
import contextlib
import imp
import sys

from observe import write

write("config.py", "raise ValueError(1)\n")
config = "default"
with contextlib.suppress(ValueError):
    config = imp.load_source("config", "config.py")
print(config, "config" in sys.modules)
