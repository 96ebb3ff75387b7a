"""A module that is searched for in the directories of a package, and loaded under its full name.

idiom: pair
idiom: nested
api: imp.find_module
api: imp.load_module
becomes: find_and_load(name, tools.__path__, fullname="tools." + name)
modern: return importlib.import_module("tools." + name)
modern: return importlib.import_module("tools.one")
modern: module = importlib.import_module(full)
modern: return importlib.import_module(".".join([tools.__name__, name]))
modern: module = sys.modules.setdefault(
"""
import imp
import os
import sys

from observe import write

write("tools/__init__.py", "NAME = __name__\n")
write("tools/one.py", "from . import NAME\nVALUE = __name__\n")
write("tools/two.py", "VALUE = __name__\n")
sys.path.insert(0, os.getcwd())

import tools


def by_sum(name):
    file, path, info = imp.find_module(name, tools.__path__)
    try:
        return imp.load_module("tools." + name, file, path, info)
    finally:
        if file:
            file.close()


def literal():
    return imp.load_module("tools.one", *imp.find_module("one", tools.__path__))


def by_variable(name):
    full = "%s.%s" % (tools.__name__, name)
    file, path, info = imp.find_module(name, tools.__path__)
    try:
        module = imp.load_module(full, file, path, info)
    finally:
        file.close()
    return module


def by_join(name):
    return imp.load_module(".".join([tools.__name__, name]), *imp.find_module(name, tools.__path__))


def by_fstring(name):
    file, path, info = imp.find_module(name, tools.__path__)
    module = imp.load_module(f"tools.{name}", file, path, info)
    if file:
        file.close()
    return module


def other_name(name):
    return imp.load_module("other." + name, *imp.find_module(name, tools.__path__))


for load in by_sum, by_variable, by_join, by_fstring:
    for name in "one", "two":
        print(load(name).VALUE, sys.modules["tools." + name].__name__)
print(literal().NAME, other_name("two").VALUE)
for load in by_sum, by_variable, by_join, by_fstring:
    try:
        load("missing")
    except ImportError as error:
        print(type(error).__name__)
