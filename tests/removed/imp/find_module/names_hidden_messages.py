"""Built-in names that mean something else in the file, and what errors say.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: builtins.str
"""
import imp

from observe import outcome


def open(name):
    return "opened"


def str(value):
    return "text"


def list(value):
    return "several"


def type(value):
    return "kind"


outcome(imp.find_module, 3)
outcome(imp.find_module, "x", 3)
outcome(imp.load_module, "x", None, "x", ("", "w", 1))
outcome(imp.load_module, "x", None, "x", ("", "", 77))
print(open(""), str(""), list(""), type(""))
