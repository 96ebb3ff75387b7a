"""Functions of the file itself are called like those of imp.

idiom: nested
becomes: return _find_and_load(name, folders)
becomes: return _load_source(name, path)
modern: .exec_module(
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")
write("solo.py", "")


def find_and_load(name, folders=["lib"]):
    return imp.load_module(name, *imp.find_module(name, folders))


def load_source(name):
    path = name + ".py"
    return imp.load_source(name, path)


outcome(find_and_load, "plug")
outcome(load_source, "solo")
