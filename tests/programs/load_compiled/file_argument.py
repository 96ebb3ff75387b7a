"""A binary file is read from where it stands and closed; a text file is closed and the path opened.

clauses: load-6 load-7
"""

import imp
import os
import py_compile

from observe import describe, open_files, outcome_type, write

write("one.py", "VALUE = 'one'\n")
write("two.py", "VALUE = 'two'\n")
py_compile.compile("one.py", cfile="one.pyc", doraise=True)
py_compile.compile("two.py", cfile="two.pyc", doraise=True)


def load(file, path="one.pyc"):
    result = outcome_type(imp.load_compiled, "plain", path, file)
    print(getattr(result, "VALUE", "no value"), describe(file), open_files())


load(open("one.pyc", "rb"))
load(open("two.pyc", "rb"))
load(open("two.pyc", "rb"), "missing.pyc")
load(open("two.pyc", encoding="latin-1"))
load(open("two.pyc", encoding="latin-1"), "missing.pyc")

# In the middle of a file: after a head of the program's own.
with open("one.pyc", "rb") as file:
    data = file.read()
write("packed.bin", b"HEADER" + data)
file = open("packed.bin", "rb")
file.seek(6)
load(file, "packed.bin")
load(open("packed.bin", "rb"), "packed.bin")

# A source file in place of bytecode, and load_module with it.
load(open("one.py", "rb"), "one.py")
with open("two.pyc", "rb") as file:
    triple = (".pyc", "rb", imp.PY_COMPILED)
    module = imp.load_module("by_triple", file, "one.pyc", triple)
    print(module.VALUE, os.path.basename(module.__file__), file.closed)
