"""A cache by path; a file that changed is loaded again, into the same module.

api: imp.load_source
idiom: recipe
becomes: module = load_source(name, path)
modern: loader.exec_module(module)
"""
import imp
import os

from observe import write

write("rules.py", "RULES = ['first']\n")
cache = {}


def load(path):
    stamp = os.path.getmtime(path)
    if path not in cache or cache[path][0] != stamp:
        name = os.path.splitext(os.path.basename(path))[0]
        module = imp.load_source(name, path)
        cache[path] = stamp, module
    return cache[path][1]


first = load("rules.py")
print(load("rules.py") is first, first.RULES)
write("rules.py", "RULES = ['second', 'third']\n")
os.utime("rules.py", (1, 1))
print(load("rules.py") is first, first.RULES)
