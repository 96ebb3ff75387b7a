"""`load_source` with a file that is open.

api: imp.load_source
idiom: recipe
becomes: return open_and_load("conf", path)
modern: .exec_module(
"""
import imp
import sys

from observe import outcome, write

sys.dont_write_bytecode = True
write("app.conf", "VALUE = 1\n")


def load(path):
    with open(path) as f:
        return imp.load_source("conf", path, f)


print(outcome(load, "app.conf").VALUE)
outcome(load, "none.conf")
