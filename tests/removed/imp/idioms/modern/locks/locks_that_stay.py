"""Locks that enclose something else than loads.

not idiom: locks
api: imp.acquire_lock
api: imp.release_lock
stays: imp.acquire_lock()
stays: imp.release_lock()
modern: imp.acquire_lock()
becomes: sys.setrecursionlimit(
"""
import imp
import sys

from observe import write

write("plug.py", "VALUE = 1\n")
CACHE = {}


def of_the_program(name, value):
    imp.acquire_lock()
    try:
        CACHE[name] = value
    finally:
        imp.release_lock()


def of_the_process(path):
    imp.acquire_lock()
    try:
        before = sys.getrecursionlimit()
        sys.setrecursionlimit(before + 1)
        module = imp.load_source("plug", path)
        sys.setrecursionlimit(before)
    finally:
        imp.release_lock()
    return module


of_the_program("a", 1)
print(CACHE, of_the_process("plug.py").VALUE)
