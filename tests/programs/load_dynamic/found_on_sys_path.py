"""An extension module that `find_module` found: an open binary file, which the load leaves open.

clauses: load-1 load-11 find-4
cannot run: pyodide3.14: it has none of the extension modules that are made for tests
"""

import imp
import os
import sys

from observe import test_extension

path = test_extension("_testimportmultiple")
folder, base = os.path.split(path)

file, pathname, description = imp.find_module("_testimportmultiple", [folder])
with file:
    print(os.path.basename(pathname) == base, base.endswith(description[0]), description[1:], file.mode)
    module = imp.load_module("_testimportmultiple", file, pathname, description)
    print(file.closed, file.tell())
print(module is sys.modules["_testimportmultiple"], module.__spec__.origin == pathname)

# As a program's own file: a link in its folder, loaded by a relative path.
os.mkdir("lib")
os.symlink(path, os.path.join("lib", "_testimportmultiple" + description[0]))
file, pathname, description = imp.find_module("_testimportmultiple", ["lib"])
file.close()
module = imp.load_module("_testimportmultiple", None, pathname, description)
print(module.__spec__.origin == pathname, os.path.dirname(module.__loader__.path))
