"""Threads load one name, new or there, and others import it: there is one module, executed as often as loaded."""

import imp
import importlib
import sys

from observe import write
from stress import fail, finish, once, together

write(
    "lib/same.py",
    """
    import time
    seen = globals().get("COUNT", 0)
    time.sleep(0.0002)
    COUNT = seen + 1
    LAST = True
""",
)
sys.path.insert(0, "lib")
for number in range(40):  # new names: whoever comes first makes the module
    name, modules = f"new{number}", []
    once(*[lambda name=name, modules=modules: modules.append(imp.load_source(name, "lib/same.py"))] * 4)
    if len({id(module) for module in modules}) != 1 or sys.modules.get(name) is not modules[0] or modules[0].COUNT != 4:
        fail(f"{name}: {[(id(module), module.COUNT) for module in modules]}")

MODULE = imp.load_source("same", "lib/same.py")
loads = []


def load(turn):
    if imp.load_source("same", "lib/same.py") is not MODULE:
        fail("another module has taken its place")
    loads.append(turn)


def find_and_load(turn):
    file, pathname, description = imp.find_module("same", ["lib"])
    with file:
        if imp.load_module("same", file, pathname, description) is not MODULE:
            fail("another module has taken its place")
    loads.append(turn)


def import_it(turn):
    for module in (__import__("same"), importlib.import_module("same")):
        if module is not MODULE or not module.LAST:
            fail("an import has got another module")


together(load, load, find_and_load, find_and_load, import_it, import_it)
if len(loads) + 1 != MODULE.COUNT:
    fail(f"{len(loads)} loads, but executed {MODULE.COUNT - 1} times")
finish()
