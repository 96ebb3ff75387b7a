"""Relative entries, '' and '.' mean the current folder of the moment of the call.

clauses: find-2 find-10
"""

import imp
import os

from observe import search, write

for folder in ("one", "two", "three"):
    write(f"{folder}/here.py", f"VALUE = {folder!r}\n")
    write(f"{folder}/lib/there.py", f"VALUE = {folder!r}\n")
os.remove("three/here.py")

start = os.getcwd()
for _ in range(2):
    for folder in ("one", "two", "three"):
        os.chdir(os.path.join(start, folder))
        for name, entry in (("here", ""), ("here", "."), ("there", "lib"), ("there", "./lib")):
            try:
                file, pathname, _ = imp.find_module(name, [entry])
            except ImportError as error:
                print(folder, name, repr(entry), error)
            else:
                with file:
                    print(folder, name, repr(entry), pathname, file.read().strip())
os.chdir(start)
search(imp.find_module, "here", ["", "."])
