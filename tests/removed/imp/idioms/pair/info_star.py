"""The whole result in one variable, passed on with a star.

idiom: pair
becomes: module = find_and_load(name, [folder])
gone: info
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp

from observe import outcome, show_loaded, write

write("lib/plug.py", "print('running')\n")


def load(name, folder):
    info = imp.find_module(name, [folder])
    module = imp.load_module(name, *info)
    return module


show_loaded(outcome(load, "plug", "lib"))
outcome(load, "plug", "nowhere")
