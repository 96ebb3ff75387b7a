"""`dir(module)`, `vars(module)` and `%` with `locals()` beside a pair do not see its variables.

idiom: pair
becomes: module = find_and_load(name, ["lib"])
modern: load_from(
"""
import imp

from observe import outcome, write

write("lib/plug.py", "VALUE = 1\n")


def load(name):
    vars = dir = "lib"
    file, path, description = imp.find_module(name, ["lib"])
    try:
        module = imp.load_module(name, file, path, description)
    finally:
        if file:
            file.close()
    print("loaded %(name)s" % locals(), vars, dir)
    return module


def load_and_look(name):
    file, path, description = imp.find_module(name, ["lib"])
    try:
        module = imp.load_module(name, file, path, description)
    finally:
        if file:
            file.close()
    print(vars(module)["VALUE"])
    return [each for each in dir(module) if each.isupper()]


outcome(load, "plug")
outcome(load_and_look, "plug")
outcome(load, "absent")
