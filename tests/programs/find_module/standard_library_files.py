"""Asked for in its own folder, a frozen module of the standard library is found as a file; others are files anyway.

clauses: find-2 find-11
cannot run: pyodide3.14: its standard library is in a zip file
"""

import imp
import os

file, pathname, description = imp.find_module("os", [os.path.dirname(os.__file__)])
file.close()
print(os.path.samefile(pathname, os.__file__), description)
file, pathname, description = imp.find_module("json")
print(file, os.path.basename(pathname), description)
