"""A star import after that of imp brings names that the new code would use, and a built-in name.

api: imp.find_module
api: imp.load_source
api: imp.new_module
idiom: path
becomes: import types as _types
becomes: return _load_source(name, path)
becomes: _builtins.filter(
modern: .exec_module(
"""
import sys

from observe import write

write("tool.py", "types = io = os = 'own'\ndef load_source(*names): return names\ndef filter(*names): raise SystemExit\n")
write("plug.py")
sys.path.insert(0, ".")
import imp

if sys:
    from tool import *


def load(name, path):
    return imp.load_source(name, path)


print(imp.new_module("x"), types, io, os, load_source(1), load("plug", "plug.py"))
print(imp.find_module("plug")[1])
