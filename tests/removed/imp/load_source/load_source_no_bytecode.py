"""No bytecode is to be left beside a configuration.

api: imp.load_source
idiom: recipe
becomes: return load_source("conf", path)
modern: .exec_module(
"""
import imp
import sys

from observe import outcome, tree, write

write("etc/conf.py", "VALUE = 1\n")


def load(path):
    old, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        return imp.load_source("conf", path)
    finally:
        sys.dont_write_bytecode = old


outcome(load, "etc/conf.py")
outcome(load, "etc/none.py")
tree("etc")
