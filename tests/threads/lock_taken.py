"""Threads that hold the import lock find and load modules, while others find, load and import without it."""

import imp
import importlib
import sys

from observe import write
from stress import fail, files_have_changed, finish, together

sys.path.insert(0, "lib")
write("lib/leaf.py", "import time\nFIRST = 1\ntime.sleep(0.0005)\nLAST = 1\n")
inside = []


def find_and_load(name):
    file, pathname, description = imp.find_module(name)
    with file:
        return imp.load_module(name, file, pathname, description)


def with_lock(number):
    """Return a worker that loads, with the lock, two plug-ins that import each other; all such workers share them."""

    def work(turn):
        names = [f"locked{turn // 10}_{half}" for half in range(2)]
        imp.acquire_lock()
        try:
            inside.append(number)
            if turn % 10 == 0 and names[0] not in sys.modules:
                for name, other in (names, names[::-1]):
                    write(f"lib/{name}.py", f"FIRST = 1\nimport {other}\nLAST = 1\n")
                files_have_changed()
            imp.acquire_lock()
            try:
                module = find_and_load(names[(turn + number) % 2])
            finally:
                imp.release_lock()
            if not hasattr(module, "LAST") or not imp.lock_held():
                fail("half-built, or the lock is lost")
            if find_and_load("leaf").LAST != 1:  # without imports of its own, it may be shared with those below
                fail("half-built leaf")
            if inside != [number]:
                fail(f"at work between acquire_lock and release_lock: {inside}")
            inside.clear()
        finally:
            imp.release_lock()

    return work


def without_lock(number):
    """Return a worker that uses names of its own."""

    def work(turn):
        name = f"free{number}_{turn}"
        write(f"lib/{name}.py", f"FIRST = 1\nimport {name}_below\nLAST = {name}_below.LAST\n")
        write(f"lib/{name}_below.py", "LAST = 1\n")
        files_have_changed()
        if find_and_load(name).LAST != 1 or importlib.import_module(name) is not sys.modules[name]:
            fail(f"{name} is lost or half-built")
        if imp.load_source("leaf", "lib/leaf.py").LAST != 1:
            fail("half-built leaf")

    return work


together(*map(with_lock, range(3)), without_lock(0), without_lock(1))
if imp.lock_held():
    fail("the lock is still held at the end")
finish()
