"""A dotted name whose parents are not there: they are not imported.

api: imp.load_source
idiom: recipe
becomes: return load_source("company.team." + name, name + ".py")
modern: .exec_module(
"""
import imp
import sys

from observe import outcome, write

write("tool.py", "print(__name__, __package__)\n")


def load(name):
    return imp.load_source("company.team." + name, name + ".py")


outcome(load, "tool")
print([name for name in sys.modules if name.startswith("company")])
