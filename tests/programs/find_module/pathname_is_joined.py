"""The path name that is found is the entry and the name, joined and otherwise left as written; also for packages.

clauses: find-2 find-4 find-5
"""

import imp
import os
import pathlib
import sys

from observe import write

write("lib/plain.py")
write("lib/pack/__init__.py")
os.symlink("lib", "link")
for entry in (
    "lib",
    "lib/",
    "./lib",
    "link",
    "link/",
    "lib/pack/..",
    os.path.abspath("lib"),
    "lib/./",
    "//" + os.path.abspath("lib")[1:],
):
    for name in (
        "plain",
        "pack",
        "pack/__init__",
        "./plain",
        "../lib/plain",
        os.path.abspath("lib/plain"),
        "pack/../plain",
    ):
        file, pathname, description = imp.find_module(name, [entry])
        print(entry == pathname[: len(entry)], pathname, description, file and file.name == pathname)
        if file:
            file.close()
os.chdir("lib")
for entry in ("", ".", "./"):
    for name in ("plain", "pack"):
        file, pathname, description = imp.find_module(name, [entry])
        print(repr(entry), pathname, file and file.name)
        if file:
            file.close()
