"""The process forks while threads load: each child finds, loads and imports other modules, and takes the lock."""

import imp
import os
import sys
import time
import traceback
import warnings

from observe import write
from stress import fail, finish, together, watch_child

# Newer versions warn of a fork where there are threads. That is what this is about.
warnings.filterwarnings("ignore", ".*fork", DeprecationWarning)
sys.path.insert(0, "lib")
write("lib/slow.py", "import time\ntime.sleep(0.002)\nLAST = 1\n")
for name in ("child_finds", "child_imports", "child_loads"):
    write(f"lib/{name}.py", f"import {name}_below\nLAST = 1\n")
    write(f"lib/{name}_below.py", "LAST = 1\n")


def find_and_load(name):
    file, pathname, description = imp.find_module(name)
    with file:
        return imp.load_module(name, file, pathname, description)


def child():
    watch_child()
    imp.acquire_lock()
    find_and_load("child_finds")
    imp.release_lock()
    assert not imp.lock_held()
    imp.load_source("child_loads", "lib/child_loads.py")
    assert __import__("child_imports").LAST == sys.modules["child_loads_below"].LAST == 1


def fork(turn):
    pid = os.fork()
    if pid == 0:
        try:
            child()
        except BaseException:
            traceback.print_exc(file=sys.stdout)
            sys.stdout.flush()
            os._exit(1)
        os._exit(0)
    status = os.waitpid(pid, 0)[1]
    if status:
        fail(f"child {turn} ended with {status}")


def load(number):
    def work(turn):
        name, found = f"parent{number}_{turn}", f"found{number}_{turn}"
        write(f"lib/{found}.py", "LAST = 1\n")
        for module in (imp.load_source(name, "lib/slow.py"), find_and_load(found)):
            if sys.modules.get(module.__name__) is not module or module.LAST != 1:
                fail(f"{module.__name__} is lost or half-built")

    return work


def take_lock(turn):
    imp.acquire_lock()
    time.sleep(0.001)
    imp.release_lock()
    time.sleep(0.001)


if hasattr(os, "fork"):
    together(fork, load(0), load(1), take_lock)
finish()
