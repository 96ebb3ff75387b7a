"""importlib is imported as imp, and asked for what only imp had: each call failed, and does now what imp did.

api: imp.load_source
api: imp.find_module
api: imp.get_suffixes
becomes: return load_source("plug", "plug.py").VALUE
becomes: return find_module("package", ["."])
becomes: return get_suffixes()[0][2]
becomes: importlib.reload(module)
modern: return loaded_module.VALUE
gone: from importlib import get_suffixes
differs: migrated: importlib never had these names
"""

import importlib
import importlib as imp
import sys

from observe import write

write("plug.py", "VALUE = 1\n")
write("package/__init__.py", "")


def first():
    return imp.load_source("plug", "plug.py").VALUE


def second():
    return importlib.find_module("package", ["."])


def third():
    from importlib import get_suffixes

    return get_suffixes()[0][2]


for each in (first, second, third):
    try:
        found = each()
        print(found if isinstance(found, int) else found[1:])
    except (AttributeError, ImportError) as error:
        print(type(error).__name__)
sys.path.insert(0, ".")
module = importlib.import_module("plug")
print(importlib.reload(module) is module)
