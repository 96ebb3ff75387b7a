"""A .pyc beside the sources is found, opened in binary, whatever it contains; one in __pycache__ is not.

clauses: find-4 magic-1 find-7
"""

import imp
import os
import py_compile

from observe import open_files, search, write

write("src/plain.py", "VALUE = 1\n")
os.mkdir("lib")
py_compile.compile("src/plain.py", "lib/plain.pyc", doraise=True)

file, pathname, description = imp.find_module("plain", ["lib"])
print(pathname, description, file.mode, file.tell())
print(file.read(4) == imp.get_magic(), type(file).__name__)
file.close()

write("lib/junk.pyc", b"# coding: no-such-codec\n")
search(imp.find_module, "junk", ["lib"])
write("lib/junk.pyo", b"")
os.remove("lib/junk.pyc")
search(imp.find_module, "junk", ["lib"])

py_compile.compile("src/plain.py", doraise=True)
os.remove("src/plain.py")
search(imp.find_module, "plain", ["src"])
print(open_files())
