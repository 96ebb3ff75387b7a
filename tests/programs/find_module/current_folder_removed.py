"""In a current folder that no longer exists, relative entries find nothing and absolute ones still do.

clauses: find-3 find-10
cannot run: pyodide3.14: the current folder cannot be removed there
"""

import imp
import os

from observe import search, write

write("lib/plain.py")
write("gone/plain.py")
start = os.getcwd()
os.chdir("gone")
search(imp.find_module, "plain", [""])
os.remove("plain.py")
os.rmdir(os.path.join(start, "gone"))

for entry in ("", ".", "..", "lib", "../lib"):
    search(imp.find_module, "plain", [entry])
search(imp.find_module, "plain", ["", os.path.join(start, "lib")])
os.chdir(start)
search(imp.find_module, "plain", ["lib"])
