"""Loaded under another name than the one that is searched for.

idiom: nested
becomes: find_and_load("main", [folder], fullname="parents_main")
modern: spec = importlib.machinery.PathFinder.find_spec("main", [folder])
"""
import imp
import sys

from observe import outcome, show_loaded, write

write("lib/main.py", "print('running', __name__)\n")


def load(folder):
    return imp.load_module("parents_main", *imp.find_module("main", [folder]))


show_loaded(outcome(load, "lib"))
print("main" in sys.modules, "parents_main" in sys.modules)
outcome(load, "nowhere")
