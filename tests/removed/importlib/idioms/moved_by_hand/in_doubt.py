"""No module, two of them, one of another spec, and code that deals with the error.

not idiom: moved_by_hand
api: imp.get_tag
becomes: outcome(lambda: sys.implementation.cache_tag)
differs: migrated: importlib never had get_tag
stays: spec.loader.exec_module()
stays: importlib.import_module("json", __file__)
"""

import importlib
import importlib.util

from observe import outcome, write

write("plug.py", "VALUE = __name__\n")
spec = importlib.util.spec_from_file_location("plug", "plug.py")
other = importlib.util.spec_from_file_location("other", "plug.py")


def none():
    spec.loader.exec_module()


def two():
    first = importlib.util.module_from_spec(spec)
    second = importlib.util.module_from_spec(spec)
    spec.loader.exec_module()
    return first, second


def of_another():
    module = importlib.util.module_from_spec(other)
    spec.loader.exec_module()
    return module


def handled():
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module()
    except TypeError:
        return "handled"
    return module.VALUE


for each in (none, two, of_another, handled):
    outcome(each)
print(importlib.import_module("json", __file__).__name__)
outcome(lambda: importlib.get_tag())
