"""Bytecode under a name that is loaded is executed in the same object; a failure leaves that in place.

clauses: load-2 load-4 load-7
expected: pyodide3.14: its numbers for the operating system's errors are others
"""

import imp
import os
import py_compile
import sys

from observe import names, outcome, write

write("one.py", "ONE = 1\nSHARED = 'one'\n")
write("two.py", "TWO = 2\nSHARED = 'two'\n")
write("bad.py", "BAD = 3\nSHARED = 'bad'\nraise LookupError('bad')\n")
for name in ("one", "two", "bad"):
    py_compile.compile(f"{name}.py", cfile=f"{name}.pyc", doraise=True)

module = imp.load_source("plugin", "one.py")
again = imp.load_compiled("plugin", "two.pyc")
print(
    again is module, names(module), module.SHARED, os.path.basename(module.__file__), type(module.__loader__).__name__
)

outcome(imp.load_compiled, "plugin", "bad.pyc")
print(sys.modules["plugin"] is module, names(module), module.SHARED, os.path.basename(module.__file__))

outcome(imp.load_compiled, "plugin", "missing.pyc")
print(sys.modules["plugin"] is module, module.SHARED, os.path.basename(module.__file__))

print(imp.load_source("plugin", "one.py") is module, module.SHARED, type(module.__loader__).__name__)
outcome(imp.load_compiled, "new", "bad.pyc")
print("new" in sys.modules)

# An __init__.pyc is a package.
write("pack/part.py", "VALUE = __spec__.parent\n")
write("init.py", "from .part import VALUE\n")
py_compile.compile("init.py", cfile="pack/__init__.pyc", doraise=True)
pack = imp.load_compiled("pack", "pack/__init__.pyc")
print(pack.VALUE, [os.path.basename(entry) for entry in pack.__path__])
