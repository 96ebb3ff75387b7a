"""Threads load plug-ins that import each other in circles: all end, and in the end every plug-in is complete."""

import imp
import sys

from observe import write
from stress import fail, files_have_changed, finish, once, together

SIZE = 4  # plug-ins in a circle; a thread starts at each
sys.path.insert(0, "lib")
given_up = []


def make_circle(turn):
    names = [f"plugin{turn}_{number}" for number in range(SIZE)]
    for number, name in enumerate(names):
        following, opposite = names[(number + 1) % SIZE], names[(number + 2) % SIZE]
        write(f"lib/{name}.py", f"FIRST = 1\nimport {following}\nimport time\nimport {opposite}\nLAST = 1\n")
    return names


def make_packages(turn):
    """Return two packages of which each imports a sub-module of the other."""
    names = [f"package{turn}_{number}" for number in range(2)]
    for name, other in (names, names[::-1]):
        write(f"lib/{name}/__init__.py", f"import {other}.inner\nLAST = 1\n")
        write(f"lib/{name}/inner.py", f"import {name}\nLAST = 1\n")
    return names


def load(name):
    """Find and load a plug-in; note if the import system has given up on a circle, as it may without `imp` too.

    It raises _DeadlockError then, and those who wait for that module get the ImportError. KeyError means that it has
    looked for a parent package in sys.modules while another thread had taken it out, to put it at the end.
    """
    try:
        find_and_load(name)
    except (RuntimeError, ImportError, KeyError) as error:
        known = type(error).__name__ in {"_DeadlockError", "KeyError"} or str(error).endswith("not in sys.modules")
        if not known:
            raise
        given_up.append(name)


def find_and_load(name):
    file, pathname, description = imp.find_module(name)
    try:
        imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()


def work(make):
    def round_of(turn):
        names = make(turn)
        files_have_changed()
        once(*[lambda name=name: load(name) for name in names])
        while given_up:
            find_and_load(given_up.pop())
        for name in names:
            if not hasattr(sys.modules.get(name), "LAST"):
                fail(f"{name} is lost or half-built")

    return round_of


together(work(make_circle), seconds=1)
together(work(make_packages), seconds=0.5)
finish()
