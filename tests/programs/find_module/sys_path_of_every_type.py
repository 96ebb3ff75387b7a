"""What is no string in sys.path is a TypeError when the search comes to it; path-like objects are entries.

clauses: find-1 find-3
"""

import imp
import os
import pathlib
import sys

from observe import open_files, search, write

write("lib/plain.py")
write("last/absent.py")
usual = list(sys.path)


class PathLike:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        if isinstance(self.path, Exception):
            raise self.path
        return self.path


class Text(str):
    pass


entries = [
    "lib",
    Text("lib"),
    pathlib.Path("lib"),
    PathLike("lib"),
    PathLike(b"lib"),
    PathLike(1),
    PathLike(OSError("no")),
]
entries += [
    b"lib",
    bytearray(b"lib"),
    memoryview(b"lib"),
    None,
    True,
    0,
    -1,
    1.5,
    2j,
    ("lib",),
    ["lib"],
    {"lib"},
    {},
    len,
    str,
]
entries += [
    "",
    ".",
    Text(""),
    PathLike(""),
    "lib\0",
    "lib\n",
    "\ud800",
    "~",
    "lib/plain.py",
    "a" * 100_000,
    os.path.abspath("lib"),
]
for entry in entries:
    sys.path[:] = [entry, "last", *usual]
    print(type(entry).__name__, repr(getattr(entry, "path", entry))[:40] if type(entry) is not memoryview else "")
    search(imp.find_module, "plain")
    search(imp.find_module, "absent")
    search(imp.find_module, "sys")
print(open_files())

# sys.path itself may be anything that can be iterated, and nothing else.
for path in (("lib",), {"lib": 1}, "lib", iter(["lib"]), pathlib.Path("lib"), None, 5):
    sys.path = path
    print(type(path).__name__)
    search(imp.find_module, "plain")
    search(imp.find_module, "sys")
del sys.path
search(imp.find_module, "plain")
sys.path = usual
