"""Calls that fail on each Python are left as they are, and reported; those that work are not.

api: imp.load_source
stays: importlib.import_module("plug", "/nowhere/plug.py")
stays: spec.loader.exec_module()
stays: imp.load_source("plug", "plug.py")
modern: spec.loader.exec_module(module)
modern: return load_file("plug", "/nowhere/plug.py")
"""

import importlib
import importlib.util

from observe import write

write("plug.py", "VALUE = 1\n")


def by_path():
    return importlib.import_module("plug", "/nowhere/plug.py")


def without_module():
    spec = importlib.util.spec_from_file_location("plug", "plug.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module()
    return module


def never_bound():
    return imp.load_source("plug", "plug.py")


for each in (by_path, without_module, never_bound):
    try:
        print(each())
    except (ImportError, TypeError, NameError) as error:
        print(type(error).__name__)
print(importlib.import_module(".tool", package="json").__name__)
print(importlib.import_module("json", "json").__name__)
