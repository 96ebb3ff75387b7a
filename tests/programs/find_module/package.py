"""A package is its directory, with no file and the PKG_DIRECTORY triple; it needs an __init__ of Python.

clauses: find-5
"""

import imp
import os

from observe import open_files, search, write

write("lib/source/__init__.py", "raise SystemExit('not executed')\n")
write("lib/compiled/__init__.pyc", b"")
write("lib/both/__init__.py")
write("lib/both/__init__.pyc", b"")
write("lib/bare/module.py")
write("lib/extension/__init__" + imp.get_suffixes()[0][0], b"")
write("lib/wrong_case/__INIT__.py")
write("lib/gui/__init__.pyw")
write("lib/cached/__pycache__/__init__." + imp.get_tag() + ".pyc", b"")
os.makedirs("lib/init_is_folder/__init__.py")
write("lib/broken/__init__.py", "# coding: no-such-codec\n")

for name in sorted(os.listdir("lib")):
    search(imp.find_module, name, ["lib"])
found = imp.find_module("source", ["lib"])
print(type(found), type(found[2]), len(found), found[2][2] is imp.PKG_DIRECTORY)
print(open_files())
