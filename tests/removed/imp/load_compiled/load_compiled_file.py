"""Bytecode without its source.

api: imp.load_compiled
becomes: module = load_compiled("plug", "plug.pyc")
modern: loader.exec_module(module)
"""
import imp
import os
import py_compile

from observe import show_loaded, write

write("plug.py", "VALUE = 1\n")
py_compile.compile("plug.py", cfile="plug.pyc", doraise=True)
os.remove("plug.py")
module = imp.load_compiled("plug", "plug.pyc")
print(module.VALUE)
show_loaded(module)
