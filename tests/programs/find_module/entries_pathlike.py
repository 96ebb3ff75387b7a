"""Entries may be os.PathLike or subclasses of str; the pathname that comes back is a plain string.

clauses: find-3
"""

import imp
import os
from pathlib import Path

from observe import outcome, search, write

write("lib/plain.py")
write("lib/pack/__init__.py")


class Folder(str):
    """A string with a longer name."""


class Located:
    """Something that has a path."""

    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


with os.scandir(".") as scanned:
    (from_scan,) = scanned
for entry in (Path("lib"), Path("lib").resolve(), Folder("lib"), Located("lib"), Located("./lib/"), from_scan):
    for name in ("plain", "pack"):
        file, pathname, description = imp.find_module(name, [entry])
        print(type(pathname).__name__, pathname, description)
        if file:
            print("  ", file.name == pathname)
            file.close()

print("bad ones")
search(imp.find_module, "plain", [Located("missing"), "lib"])
outcome(imp.find_module, "plain", [Located(b"lib")])
outcome(imp.find_module, "plain", [Located(7)])
outcome(imp.find_module, "plain", [Located])
