"""A file that is closed whether or not there is one: packages raise.

api: imp.find_module
not idiom: path
becomes: file, path, desc = find_module(name, ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py")
write("lib/pack/__init__.py")


def locate(name):
    file, path, desc = imp.find_module(name, ["lib"])
    file.close()
    return path


outcome(locate, "plug")
outcome(locate, "pack")
