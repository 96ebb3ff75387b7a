"""A body that raises: a new module is gone, one that was there stays.

api: imp.load_source
idiom: recipe
becomes: return load_source("state", path)
modern: .exec_module(
"""
import imp
import sys

from observe import outcome, write

write("good.py", "STEPS = ['good']\n")
write("bad.py", "STEPS.append('bad')\nraise RuntimeError('half way')\n")


def load(path):
    return imp.load_source("state", path)


outcome(load, "bad.py")
print("state" in sys.modules)
outcome(load, "good.py")
outcome(load, "bad.py")
print(sys.modules["state"].STEPS)
