"""Built-in names that mean something else in the file, and what errors say.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: builtins.open
modern: find_file(*arguments)
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


for arguments in ((3,), (3, ["lib"]), ("x", 3), ("x", "lib")):
    try:
        imp.find_module(*arguments)
    except (TypeError, RuntimeError):
        print("refused")
outcome(imp.load_module, "x", None, "x", ("", "w", 1))
outcome(imp.load_module, "x", None, "x", ("", "", 77))
print(open(""), str(""), list(""), type(""))
