"""`info` is in the target of the load.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: info = find_module(name, ["lib"])
modern: info = find_file(name, ["lib"])
"""
import imp

from observe import describe, outcome, write

write("lib/plug/__init__.py", "")
loaded = {}


def load(name):
    info = imp.find_module(name, ["lib"])
    loaded[info[1]] = imp.load_module(name, *info)


outcome(load, "plug")
print([(key, describe(value)) for key, value in loaded.items()])
