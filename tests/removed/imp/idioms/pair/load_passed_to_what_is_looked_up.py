"""What gets the module is looked up before the load, but after the search.

idiom: pair
becomes: return ACTIONS[action](load_module(name, file, path, desc))
becomes: modules.append(find_and_load(name, ["lib"]))
modern: file, path, desc = find_file(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py")
ACTIONS = {"show": repr, "name": lambda module: module.__name__}


def load(action, name):
    file, path, desc = imp.find_module(name, ["lib"])
    return ACTIONS[action](imp.load_module(name, file, path, desc))


def keep(modules, name):
    file, path, desc = imp.find_module(name, ["lib"])
    modules.append(imp.load_module(name, file, path, desc))
    return modules


outcome(load, "name", "plug")
outcome(load, "none", "plug")
outcome(load, "none", "absent")
outcome(keep, [], "plug")
