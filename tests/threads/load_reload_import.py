"""Threads find, load, reload and import the same and different modules: none is lost, none is seen half-built."""

import imp
import importlib
import os
import sys

from observe import write
from stress import fail, finish, together

BODY = """
    import time
    FIRST = globals().get("FIRST", 0) + 1
    time.sleep(0.0005)
    def function():
        return __name__
    LAST = FIRST
"""
os.mkdir("lib")
sys.path.insert(0, "lib")
SHARED = [f"shared{number}" for number in range(4)]
for name in SHARED:
    write(f"lib/{name}.py", BODY)
write("lib/pack/__init__.py", BODY)
write("lib/pack/inner.py", "from . import LAST\n" + "FIRST = 1\nLAST = 1\ndef function():\n    return __name__\n")
MODULES = {name: importlib.import_module(name) for name in (*SHARED, "pack", "pack.inner")}


def check(module, name):
    if not hasattr(module, "LAST") or module.function() != name:
        fail(f"{name} is half-built: {sorted(vars(module))}")


def find_and_load(name, path=None):
    file, pathname, description = imp.find_module(name.rpartition(".")[2], path)
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()


def load_shared(way):
    """Return a worker that executes the shared modules again and again: always the same objects."""

    def work(turn):
        name = SHARED[turn % len(SHARED)]
        # A load takes the module out of sys.modules for a moment, as in 3.11, so the others must not ask there.
        module = WAYS[way](name)
        check(module, name)

    return work


WAYS = {
    "load_source": lambda name: imp.load_source(name, f"lib/{name}.py"),
    "find_and_load": find_and_load,
    "import_module": importlib.import_module,
    "import": lambda name: __import__(name),
}


def load_package(turn):
    check(find_and_load("pack"), "pack")
    check(find_and_load("pack.inner", MODULES["pack"].__path__), "pack.inner")
    check(importlib.import_module("pack.inner"), "pack.inner")


def reload_one(turn):
    try:
        check(imp.reload(MODULES["shared0"]), "shared0")
    except (ImportError, KeyError) as error:  # importlib looks into sys.modules while a load has taken the module out
        if str(error) not in ("module shared0 not in sys.modules", "'shared0'"):
            raise


def load_own(number):
    """Return a worker that loads new names: they are there afterwards, once executed."""

    def work(turn):
        name = f"own{number}_{turn}"
        write(f"lib/{name}.py", BODY)
        module = find_and_load(name) if turn % 2 else imp.load_source(name, f"lib/{name}.py")
        check(module, name)
        if sys.modules.get(name) is not module or importlib.import_module(name) is not module or module.FIRST != 1:
            fail(f"{name} is lost")

    return work


def import_new(turn):
    """Import what another thread loads at the same moment."""
    name = f"own0_{turn}"
    for _ in range(30):
        if name in sys.modules:
            check(__import__(name), name)
            check(importlib.import_module(name), name)


together(*map(load_shared, WAYS), load_package, reload_one, load_own(0), load_own(1), import_new, import_new)
finish()
