"""Where upper and lower case are the same (a stand-in for such a file system), a module is found under each spelling.

clauses: find-2 find-7 find-10
"""

import builtins
import imp
import os
import time
from unittest import mock

from observe import search, write

real = {"stat": os.stat, "lstat": os.lstat, "listdir": os.listdir, "open": open}


def spelled(path):
    """Return *path* with each part spelled as in its folder."""
    found = "/" if os.path.isabs(path) else ""
    for part in path.split("/"):
        there = real["listdir"](found or ".") if os.path.isdir(found or ".") else []
        found += next((name for name in there if name.lower() == part.lower()), part) + "/"
    return found[:-1]


def folding(function):
    def call(path, *args, **keywords):
        # What is not below the current folder is not for the stand-in.
        if isinstance(path, str) and not path.startswith("/"):
            with mock.patch("os.stat", real["stat"]):
                path = spelled(path)
        result = real[function](path, *args, **keywords)
        return sorted(result) if function == "listdir" else result

    return call


write("lib/foo.py", "NAME = 'foo'\n")
write("lib/Mixed.py")
write("lib/PACK/__init__.py")
write("lib/compiled.PYC")
write("uncased/__INIT__.PY")
write("uncased/123.PY")
write("beyond_ascii/Straße.py")  # in capitals, this is STRASSE to Python, but to few file systems
write("beyond_ascii/plain.py")
names = ("foo", "Foo", "FOO", "mixed", "MIXED", "pack", "Pack", "compiled", "Compiled", "absent", "Absent", "uncased")


def look():
    for name in names:
        search(imp.find_module, name, ["lib", "UNCASED", "."])
        search(imp.find_module, name, ["LIB"])
    search(imp.find_module, "Plain", ["beyond_ascii"])


time.sleep(2.2)
with (
    mock.patch("os.stat", folding("stat")),
    mock.patch("os.lstat", folding("lstat")),
    mock.patch("os.listdir", folding("listdir")),
    mock.patch("builtins.open", folding("open")),
):
    for _ in range(4):
        look()
    write("lib/Absent.py")
    os.rename("lib/foo.py", "lib/other.py")
    look()
