"""Nobody closes the file.

idiom: pair
becomes: settings = find_and_load("settings", [here])
modern: spec = importlib.machinery.PathFinder.find_spec("settings", [here])
"""
import imp
import sys

from observe import outcome, show_loaded, write

here = "conf"
write("conf/settings.py", "DEBUG = True\n")


def load():
    f, p, d = imp.find_module("settings", [here])
    settings = imp.load_module("settings", f, p, d)
    return settings


first = outcome(load)
show_loaded(first)
first.EXTRA = 1
print(load() is first, first.EXTRA, "settings" in sys.modules)
