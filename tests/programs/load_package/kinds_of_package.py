"""A package is loaded from its folder, from its `__init__` file, or from any other file with a suffix that loads.

clauses: load-7 load-8
"""

import imp
import os
import py_compile

from observe import show_loaded, write

write("lib/pack/__init__.py", "from .part import VALUE\n")
write("lib/pack/part.py", "VALUE = __name__\n")
write("lib/single.py", "HERE = __path__\n")
os.mkdir("lib/bytecode")
py_compile.compile("lib/pack/__init__.py", cfile="lib/bytecode/__init__.pyc", doraise=True)
py_compile.compile("lib/pack/part.py", cfile="lib/bytecode/part.pyc", doraise=True)

for name, path in [
    ("folder", "lib/pack"),
    ("slash", "lib/pack/"),
    ("init", "lib/pack/__init__.py"),
    ("bytecode", "lib/bytecode"),
    ("single", "lib/single.py"),
    ("a.b", os.path.abspath("lib/pack")),
]:
    package = imp.load_package(name, path)
    print(name, getattr(package, "VALUE", ""))
    show_loaded(package)

# Source comes before bytecode.
write("lib/bytecode/__init__.py", "VALUE = 'source'\n")
print(imp.load_package("both", "lib/bytecode").VALUE)
