"""An empty path and an existing directory are an ImportError with that path; anything else makes an instance.

clauses: null-1
"""

import imp
import os
from pathlib import Path

from observe import outcome, write

write("lib/plain.py")
os.symlink("lib", "linked")
os.symlink("nowhere", "dangling")
os.symlink("lib/plain.py", "linked.py")


class Name(str):
    """A path with a longer name."""


for path in ("", ".", "..", "lib", "lib/", "linked", "/", Path("lib"), b"lib", Name("lib"), Name(""), Path()):
    try:
        imp.NullImporter(path)
    except ImportError as error:
        print(type(error).__name__, error, repr(error.path), error.name, error.args)
for path in (
    "missing",
    "lib/plain.py",
    "linked.py",
    "dangling",
    "lib/plain.py/x",
    "nul\0",
    "\ud800",
    " ",
    Path("missing"),
    b"no",
    b"",
):
    finder = imp.NullImporter(path)
    print(ascii(path), type(finder) is imp.NullImporter, finder.find_module("plain"))
for path in (None, 1.5, ["lib"]):
    try:
        imp.NullImporter(path)
    except TypeError:
        print(path, "is no path")
outcome(imp.NullImporter, path="lib")
