"""Bytecode is tried first, then the source.

api: imp.load_compiled
api: imp.load_source
idiom: recipe
becomes: return load_compiled(name, base + ".pyc")
becomes: return load_source(name, base + ".py")
modern: .exec_module(
"""
import imp
import os

from observe import outcome, write

write("plug.py", "VALUE = 1\n")
write("both.py", "VALUE = 2\n")
write("both.pyc", b"no bytecode")


def load(name):
    base = os.path.join(os.getcwd(), name)
    if os.path.exists(base + ".pyc"):
        return imp.load_compiled(name, base + ".pyc")
    return imp.load_source(name, base + ".py")


outcome(load, "plug")
try:
    load("both")
except ImportError as error:
    print(type(error).__name__, error.name)
