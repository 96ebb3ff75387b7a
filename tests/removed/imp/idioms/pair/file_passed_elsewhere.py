"""Another function gets the file between the search and the load.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: fp, path, desc = find_module(name, ["lib"])
becomes: module = load_found_file(name, fp, path)
modern: fp, path, desc = find_file(name, ["lib"])
"""
import ast
import imp

from observe import outcome, write

write("lib/plug.py", '"""The plug."""\nVALUE = 1\n')


def title(fp):
    fp.seek(0)
    return ast.get_docstring(ast.parse(fp.read()))


def load(name):
    fp, path, desc = imp.find_module(name, ["lib"])
    text = title(fp)
    module = imp.load_module(name, fp, path, desc)
    fp.close()
    return text, module


outcome(load, "plug")
