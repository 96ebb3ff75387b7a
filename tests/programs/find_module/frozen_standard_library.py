"""The modules of the standard library that start-up needs are frozen; a file of that name on sys.path does not count.

clauses: find-11 find-1
"""

import imp
import os
import sys

from observe import search, write

for name in ("os", "abc", "codecs"):
    write(f"lib/{name}.py")
sys.path.insert(0, "lib")
for name in (
    "os",
    "abc",
    "codecs",
    "io",
    "site",
    "stat",
    "posixpath",
    "genericpath",
    "_collections_abc",
    "importlib.util",
    "runpy",
):
    search(imp.find_module, name)

search(imp.find_module, "os", ["lib"])
search(imp.find_module, "os", [])
