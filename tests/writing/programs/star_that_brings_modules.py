"""A star import before that of imp brings a name that the new code would import.

api: imp.new_module
becomes: import types as _types
"""
import sys

from observe import write

write("tool.py", "types = ['a', 'b']\n")
sys.path.insert(0, ".")
from tool import *
import imp

print(imp.new_module("x"), types)
