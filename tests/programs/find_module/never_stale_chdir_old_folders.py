"""Relative entries in folders that are old and were searched often follow os.chdir, and a folder moved below it.

clauses: find-10
"""

import imp
import os
import time

from observe import search_often, write

for folder in ("one", "two"):
    write(f"{folder}/{folder}_module.py")
    write(f"{folder}/lib/{folder}_inner.py")
    write(f"{folder}/common.py", f"NAME = {folder!r}\n")
start = os.getcwd()
time.sleep(2.2)


def show():
    """Print which of the modules are found from here."""
    found = []
    for name in ("one_module", "two_module", "one_inner", "two_inner", "common", "late"):
        for entries in ([""], ["."], ["lib"], ["./lib"]):
            try:
                file, pathname, _ = imp.find_module(name, entries)
            except ImportError:
                continue
            file.close()
            found.append(pathname)
    print(os.path.relpath(os.getcwd(), start), *found)


for folder in ("one", "two"):
    os.chdir(os.path.join(start, folder))
    search_often(imp.find_module, "", ".", "lib", "./lib")
for _ in range(3):
    for folder in ("one", "two"):
        os.chdir(os.path.join(start, folder))
        show()
os.chdir(start)
os.rename("one", "three")
os.rename("two", "one")
for folder in ("one", "three"):
    os.chdir(os.path.join(start, folder))
    show()
    write("late.py")
    write("lib/late.py")
    show()
os.chdir(start)
