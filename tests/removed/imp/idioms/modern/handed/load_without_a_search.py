"""The triples come from the caller, so they may be of any kind: the load keeps its helper.

api: imp.load_module
not idiom: handed
becomes: return load_module(name, file, path, details)
"""
import imp

from observe import write

write("noext", "A = 1\n")


def load(name, file, path, details):
    return imp.load_module(name, file, path, details)


with open("noext") as file:
    print(load("noext", file, "noext", ("", "r", 1)).A)
print(load("sys", None, None, ("", "", 6)).__name__)
