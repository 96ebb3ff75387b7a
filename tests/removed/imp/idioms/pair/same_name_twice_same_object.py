"""The second load goes into the module that is there: names of the first stay.

idiom: pair
becomes: return find_and_load("settings", [folder])
modern: spec = importlib.machinery.PathFinder.find_spec("settings", [folder])
"""
import imp

from observe import write

write("one/settings.py", "ONLY_ONE = 1\nBOTH = 'one'\n")
write("two/settings.py", "BOTH = 'two'\n")


def load(folder):
    info = imp.find_module("settings", [folder])
    try:
        return imp.load_module("settings", *info)
    finally:
        if info[0]:
            info[0].close()


one = load("one")
two = load("two")
print(one is two, two.ONLY_ONE, two.BOTH, two.__file__)
