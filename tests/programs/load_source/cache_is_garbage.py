"""Garbage in `__pycache__`: a bad head is the same as no file, bad code after a good head is an error.

clauses: load-10
"""

import imp
import os
import sys

from observe import outcome_type, write

write("lib/plain.py", "VALUE = 1\n")
os.utime("lib/plain.py", (1_000_000_000, 1_000_000_000))
imp.load_source("plain", "lib/plain.py")
cache = imp.cache_from_source("lib/plain.py")
with open(cache, "rb") as file:
    good = file.read()


def load(kind, data):
    write(cache, data)
    sys.modules.pop("plain", None)
    print(kind)
    outcome_type(imp.load_source, "plain", "lib/plain.py")
    with open(cache, "rb") as file:
        print("  written again:", file.read() == good, "plain" in sys.modules)


for length in (0, 3, 4, 8, 12, 15):
    load(f"{length} bytes", good[:length])
load("another magic number", b"\0\0\r\n" + good[4:])
load("unknown flags", good[:4] + b"\x04\0\0\0" + good[8:])
load("text", b"VALUE = 2\n" * 10)
load("no code", good[:16])
load("half of the code", good[: len(good) // 2])
load("not a code object", good[:16] + b"N")

# It is removed, and all is well.
os.remove(cache)
print(imp.load_source("plain", "lib/plain.py").VALUE)
os.remove(cache)
os.mkdir(cache)
print(imp.load_source("plain", "lib/plain.py").VALUE, os.path.isdir(cache))
