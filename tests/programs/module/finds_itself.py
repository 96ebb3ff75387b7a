"""imp finds itself, and can load a copy of itself under another name that works alone.

clauses: find-1 load-1 mod-3
"""

import imp
import os
import sys

from observe import search, write

file, pathname, description = imp.find_module("imp")
print(os.path.samefile(pathname, imp.__file__), description, file.encoding)
with file:
    copy = imp.load_module("copy_of_imp", file, pathname, description)
print(copy is imp, copy.__name__, sys.modules["copy_of_imp"] is copy, copy.find_module.__module__)
write("lib/plain.py", "VALUE = 1\n")
search(copy.find_module, "plain", ["lib"])
copy.get_suffixes = list
search(copy.find_module, "plain", ["lib"])
search(imp.find_module, "plain", ["lib"])
