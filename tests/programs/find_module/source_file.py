"""A source file is found as an open text file at position 0, its path and its suffix triple.

clauses: find-4
"""

import imp

from observe import open_files, outcome, write

write("lib/plain.py", "VALUE = 1\n")
file, pathname, description = imp.find_module("plain", ["lib"])
print(file.read() == "VALUE = 1\n", pathname, description)
print(open_files())
file.close()

found = outcome(imp.find_module, "plain", ["missing", "lib"])
found[0].close()
print(open_files())
