"""With the suffixes of Windows, .pyd and .pyw modules are found in their order, and .pyw is source.

clauses: suffix-1 suffix-2 find-2 find-4 find-5 load-1
"""

import imp
import importlib.machinery
import os

from observe import outcome, search, write

importlib.machinery.EXTENSION_SUFFIXES[:] = ["_d.cp311-win_amd64.pyd", ".cp311-win_amd64.pyd", ".pyd"]
importlib.machinery.SOURCE_SUFFIXES[:] = [".py", ".pyw"]
print(*imp.get_suffixes(), sep="\n")

write("lib/window.pyw", "# coding: latin-1\nNAME = __name__, __file__\n")
write("lib/native.cp311-win_amd64.pyd", b"no shared object")
write("lib/native.pyd", b"no shared object")
write("lib/native.py")
write("lib/both.py")
write("lib/both.pyw")
write("lib/folder/__init__.pyw")
for name in ("window", "native", "both", "folder", "Window"):
    search(imp.find_module, name, ["lib"])
os.remove("lib/native.cp311-win_amd64.pyd")
os.remove("lib/both.py")
for name in ("native", "both"):
    search(imp.find_module, name, ["lib"])

file, pathname, triple = imp.find_module("window", ["lib"])
with file:
    print(imp.load_module("window", file, pathname, triple).NAME)
outcome(imp.load_package, "folder", "lib/folder")
