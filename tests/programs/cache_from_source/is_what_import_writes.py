"""The path is the one where an import and py_compile put the bytecode.

clauses: cache-1 source-1 magic-1
"""

import imp
import os
import py_compile
import sys

from observe import tree, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/pack/__init__.py", "VALUE = 2\n")
sys.path.insert(0, "lib")
import pack
import plain

for module in (plain, pack):
    cached = imp.cache_from_source(module.__file__)
    print(cached == module.__spec__.cached, os.path.exists(cached), imp.source_from_cache(cached) == module.__file__)
    with open(cached, "rb") as file:
        print(file.read(4) == imp.get_magic())

for level, value in ((0, True), (1, False)):
    made = py_compile.compile("lib/plain.py", doraise=True, optimize=level)
    print(made == imp.cache_from_source("lib/plain.py", value))
tree()
