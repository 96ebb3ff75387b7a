"""Bytecode with a hash in place of a time: an unchecked one serves always, a checked one while the source is the same.

clauses: load-10
"""

import imp
import os
import py_compile

from observe import write

MODES = py_compile.PycInvalidationMode


def load(name, path):
    with open(path) as file:
        module = imp.load_module(name, file, path, (".py", "r", imp.PY_SOURCE))
        return module.VALUE, file.closed


def flags(path):
    with open(imp.cache_from_source(path), "rb") as file:
        return file.read(8)[4:]


for mode in (MODES.UNCHECKED_HASH, MODES.CHECKED_HASH):
    path = write(f"lib/{mode.name.lower()}.py", "VALUE = 'old'\n")
    py_compile.compile(path, invalidation_mode=mode, doraise=True)
    print(mode.name, flags(path), load("plain", path))

    # A new time stamp changes nothing; new content is seen by the checked one, which is written again as checked.
    os.utime(path, (1, 1))
    print(load("plain", path))
    write(path, "VALUE = 'new'\n")
    print(load("plain", path), flags(path))
    print(load("plain", path))
    with open(path, "rb") as file:
        print(imp.load_source("plain", path, file).VALUE, file.closed)

    # With the cache gone it is by time again.
    os.remove(imp.cache_from_source(path))
    print(load("plain", path), flags(path))
