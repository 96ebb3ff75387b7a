"""A file that is closed already is the same as none: the path is opened.

clauses: load-6 load-7
expected: pyodide3.14: its numbers for the operating system's errors are others
"""

import imp
import py_compile

from observe import open_files, outcome, write

write("lib/plain.py", "VALUE = 'path'\n")
write("lib/other.py", "VALUE = 'other'\n")
py_compile.compile("lib/plain.py", cfile="lib/plain.pyc", doraise=True)


def closed(path, mode):
    with open(path, mode) as file:
        return file


for number, mode in enumerate(("r", "rb", "a", "ab")):
    print(imp.load_source(f"source{number}", "lib/plain.py", closed("lib/other.py", mode)).VALUE)
    print(imp.load_compiled(f"compiled{number}", "lib/plain.pyc", closed("lib/other.py", mode)).VALUE)
outcome(imp.load_source, "gone", "lib/gone.py", closed("lib/plain.py", "rb"))

# Closed by an earlier load.
with open("lib/plain.py", "rb") as file:
    triple = (".py", "rb", imp.PY_SOURCE)
    print(imp.load_module("once", file, "lib/plain.py", triple).VALUE, file.closed)
    print(imp.load_module("twice", file, "lib/plain.py", triple).VALUE, file.closed)
print(open_files())
