"""A module and a package of which only the bytecode is there are found and loaded.

clauses: load-1 load-7 load-8
"""

import imp
import os
import py_compile

from observe import open_files, show_loaded, tree, write

write("src/single.py", "VALUE = __file__\n")
write("src/package.py", "from . import inner\nVALUE = inner.VALUE\n")
write("src/inner.py", "VALUE = __package__\n")
os.makedirs("lib/package")
py_compile.compile("src/single.py", cfile="lib/single.pyc", dfile="elsewhere/single.py", doraise=True)
py_compile.compile("src/package.py", cfile="lib/package/__init__.pyc", doraise=True)
py_compile.compile("src/inner.py", cfile="lib/package/inner.pyc", doraise=True)

file, pathname, description = imp.find_module("single", ["lib"])
print(file.mode, pathname, description)
with file:
    single = imp.load_module("single", file, pathname, description)
    print(file.closed)
print(single.VALUE == single.__file__)
show_loaded(single)

found = imp.find_module("package", ["lib"])
print(found)
package = imp.load_module("package", *found)
print(package.VALUE)
show_loaded(package)
show_loaded(package.inner)
tree("lib")
print(open_files())
