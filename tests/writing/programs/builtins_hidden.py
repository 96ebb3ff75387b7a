"""The file has functions of its own called as built-in ones that helpers call.

api: imp.find_module
api: imp.load_source
idiom: path
idiom: recipe
becomes: builtins.filter(
becomes: builtins.ImportError(
modern: load_file(
"""
import imp
def filter(x): return "mine"
def type(x): return "mine"
def isinstance(x, y): return False
def vars(x): return None
def ImportError(*a, **k): return a
try: imp.find_module("nothing_there")
except BaseException as e: print(e.__class__.__name__, e.args)
print(filter(1))
import observe
observe.write("plug.py", "print(1)")
m = imp.load_source("plug", "plug.py")
m = imp.load_source("plug", "plug.py")
