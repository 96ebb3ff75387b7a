"""Test files of the same name in two folders: the old module is thrown out first.

idiom: pair
becomes: return find_and_load(name, [folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp
import sys

from observe import write

write("one/test_it.py", "WHERE = 'one'\nONE = 1\n")
write("two/test_it.py", "WHERE = 'two'\n")


def load(name, folder):
    old = sys.modules.get(name)
    if old is not None:
        del sys.modules[name]
    fh, filename, desc = imp.find_module(name, [folder])
    try:
        return imp.load_module(name, fh, filename, desc)
    finally:
        if fh:
            fh.close()


one = load("test_it", "one")
two = load("test_it", "two")
print(one is two, one.WHERE, two.WHERE, hasattr(two, "ONE"), sys.modules["test_it"] is two)
