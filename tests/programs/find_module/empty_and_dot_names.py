"""The names '', '.' and '..' mean the entry, or its parent, as a package, or a file that is only a suffix.

clauses: find-8 find-7
"""

import imp

from observe import search, write

write("lib/data.txt")
for name in ("", ".", "..", "./", "../", "/", "//", " "):
    search(imp.find_module, name, ["lib"])
    search(imp.find_module, name, [""])

print("with files that are only a suffix")
write("lib/.py", "x = 1\n")
write("lib/..py")
write("lib/...py")
for name in ("", ".", ".."):
    search(imp.find_module, name, ["lib"])

print("with the entry a package, and its parent too")
write("lib/__init__.py")
write("__init__.py")
for name in ("", ".", "..", "./", "../"):
    search(imp.find_module, name, ["lib"])
    search(imp.find_module, name, [""])
