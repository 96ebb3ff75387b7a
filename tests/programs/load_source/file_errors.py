"""A path that cannot be read is the OSError of the operating system, with its file name.

clauses: load-4 load-7
expected: pyodide3.14: its numbers for the operating system's errors are others
"""

import imp
import os
import sys

from observe import open_files, outcome, tree, write

write("lib/plain.py", "VALUE = 1\n")
os.symlink("nowhere.py", "lib/dangling.py")
os.symlink("loop.py", "lib/loop.py")

for path in ("lib/missing.py", "missing/plain.py", "lib/plain.py/plain.py", "lib", "lib/dangling.py", "lib/loop.py"):
    error = outcome(imp.load_source, "plain", path)
    print(type(error).__name__, error.errno, error.filename, "plain" in sys.modules)

# With an open text file it is the same, and the file is closed.
with open("lib/plain.py") as file:
    error = outcome(imp.load_source, "plain", "lib/missing.py", file)
    print(file.closed, error.filename)

# A module that was there has the failed file's attributes then.
module = imp.load_source("plain", "lib/plain.py")
outcome(imp.load_source, "plain", "lib/missing.py")
print(sys.modules["plain"] is module, module.VALUE, os.path.relpath(module.__file__), open_files())
tree()
