"""Odd entries of sys.path: trailing slashes, doubled ones, `..`, `~`, URLs, files, archives, a very long one, spaces.

clauses: find-1 find-3 find-7
"""

import imp
import os
import sys

from observe import search, write

write("a b/plain.py")
write("lib/plain.py")
write("lib/deep/other.py")
write("~/tilde.py")
write("$HOME/variable.py")
write("file.py/inner.py")
write("a:b/colon.py")
write("new\nline/line.py")
write("back\\slash/slash.py")
ENTRIES = [
    "lib/",
    "lib//",
    "./lib",
    "lib/../lib",
    "lib/deep/..",
    "a b",
    "~",
    "$HOME",
    "file.py",
    "a:b",
    "new\nline",
    "back\\slash",
    "file:///lib",
    "x" * 5000,
    "lib\x00",
    " ",
    "lib/missing/..",
    "/dev/null",
    "*",
    "[l]ib",
]
for entry in ENTRIES:
    sys.path.insert(0, entry)
    print(repr(entry[:30]))
    for name in ("plain", "other", "tilde", "variable", "inner", "colon", "line", "slash", "deep/other"):
        try:
            file, pathname, description = imp.find_module(name)
        except ImportError:
            continue
        except BaseException as error:
            print("  ", name, type(error).__name__, error)
            continue
        with file:
            print("  ", name, repr(pathname), description[2])
    del sys.path[0]
