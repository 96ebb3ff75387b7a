"""Modules are found and loaded in atexit functions, in destructors while the interpreter ends, and in trace functions.

clauses: load-7 find-4 load-6
"""

import atexit
import imp
import sys

from observe import open_files, write

write("lib/plain.py", "VALUE = 1\nprint('executed', __name__)\n")


def late(name):
    file, pathname, description = imp.find_module("plain", ["lib"])
    with file:
        print(name, imp.load_module(name, file, pathname, description).VALUE, open_files() == [pathname] or "closed")


class Last:
    def __del__(self):
        late("in_destructor")


atexit.register(late, "at_exit")
last = Last()
del last
calls = []


def trace(frame, event, argument):
    if frame.f_globals.get("__name__") == "traced" and event == "call":
        calls.append((frame.f_code.co_name, frame.f_lineno <= 1))
    return


sys.settrace(trace)
imp.load_source("traced", "lib/plain.py")
sys.settrace(None)
print(calls)
