"""Bytecode is written into `__pycache__`, and what is stale is not used.

api: imp.load_source
idiom: recipe
becomes: print(load_source("conf", "etc/conf.py").VALUE)
modern: .exec_module(
"""
import imp
import os
import sys

from observe import write

sys.dont_write_bytecode = False
for value in (1, 22):
    write("etc/conf.py", "VALUE = %d\n" % value)
    print(imp.load_source("conf", "etc/conf.py").VALUE)
    print(os.listdir("etc/__pycache__") == ["conf.%s.pyc" % sys.implementation.cache_tag])
