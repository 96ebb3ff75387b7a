"""A variable that is read before it is set: the error stays what it was.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: found = find_module(name, ["lib"])
modern: found = find_file(name, ["lib"])
"""
import imp

from observe import write

write("lib/plug.py", "")
found = "a variable of the module"


def load(name):
    print(found)
    found = imp.find_module(name, ["lib"])
    return imp.load_module(name, *found)


try:
    load("plug")
except UnboundLocalError as error:
    print(type(error).__name__)
