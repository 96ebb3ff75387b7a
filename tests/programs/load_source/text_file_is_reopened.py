"""A text file that is passed in is closed, and the path is opened in its place, whatever was read before.

clauses: load-6 load-7
expected: pyodide3.14: its numbers for the operating system's errors are others
"""

import imp
import os
import shutil

from observe import open_files, outcome, write

write("lib/plain.py", "VALUE = 'from the path'\n")
write("lib/other.py", "VALUE = 'from another file'\n")


def load(file):
    shutil.rmtree("lib/__pycache__", ignore_errors=True)
    module = imp.load_source("plain", "lib/plain.py", file)
    print(module.VALUE, file.closed, open_files())


load(open("lib/plain.py"))

file = open("lib/plain.py")
file.read(5)
load(file)

file = open("lib/plain.py", encoding="latin-1", newline="\r\n")
file.seek(0, os.SEEK_END)
load(file)

# It need not be the same file, and what it is open for does not matter.
load(open("lib/other.py"))
load(open("lib/written.txt", "w"))
load(open("lib/other.py", "r+"))

# The path is what counts, so it has to be there.
file = open("lib/other.py")
outcome(imp.load_source, "gone", "lib/gone.py", file)
print(file.closed, open_files())
