"""A function evaluates an expression with a variable of the pair.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: file, path, details = find_module("plug", ["lib"])
modern: file, path, details = find_file("plug", ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py")
file, path, details = imp.find_module("plug", ["lib"])
plug = imp.load_module("plug", file, path, details)
file.close()


def evaluate(text):
    return eval(text)


outcome(evaluate, "path")
outcome(evaluate, "plug.__name__")
