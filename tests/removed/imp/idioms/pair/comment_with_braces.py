"""Braces in comments, one of them with a format specification, are the author's text and nothing else.

idiom: pair
becomes: module = find_and_load(name, ["lib"])
becomes: # close {docs} always
becomes: # formerly "{:d}".format(number)
gone: import docs
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""

import imp

from observe import write

write("lib/plug.py", "x = 1\n")


def load(name):
    file, path, description = imp.find_module(name, ["lib"])
    try:
        # close {docs} always
        module = imp.load_module(name, file, path, description)
    finally:
        # formerly "{:d}".format(number)
        if file:
            file.close()
    return module


print(load("plug").x)
