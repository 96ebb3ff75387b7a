"""No path: built-in modules come first, then sys.path.

idiom: pair
becomes: mod = find_and_load(name)
modern: mod = importlib.import_module(name)
"""
import imp
import sys

from observe import outcome, write

write("lib/itself.py", "print('running', __name__)\n")
write("lib/sys.py", "print('not me')\n")
sys.path.insert(0, "lib")


def load(name):
    fp, pathname, desc = imp.find_module(name)
    try:
        mod = imp.load_module(name, fp, pathname, desc)
    finally:
        if fp:
            fp.close()
    return mod


outcome(load, "itself")
print(outcome(load, "sys") is sys)
outcome(load, "zipimport_of_no_kind")
