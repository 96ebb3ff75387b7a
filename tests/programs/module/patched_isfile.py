"""A test that replaces os.path.isfile decides what the search finds.

clauses: mod-2 find-2
expected: pyodide3.14: its numbers for the operating system's errors are others
"""

import imp
from unittest import mock

from observe import outcome, search, write

write("lib/plain.py")
with mock.patch("os.path.isfile", return_value=False) as isfile:
    outcome(imp.find_module, "plain", ["lib"])
    print(isfile.called)
with mock.patch("os.path.isfile", lambda path: path.endswith("__init__.py")):
    search(imp.find_module, "imagined", ["nowhere"])
    search(imp.find_module, "plain", ["lib"])
with mock.patch("os.path.isfile", lambda path: path == "nowhere/imagined.py"):
    outcome(imp.find_module, "imagined", ["nowhere"])
search(imp.find_module, "plain", ["lib"])
