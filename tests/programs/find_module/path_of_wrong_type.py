"""A path that is neither None nor a list is a RuntimeError that tells its type, also where the module is built in.

clauses: find-9
"""

import imp
from collections import deque

from observe import open_files, outcome, write

write("lib/plain.py")
wrong = ["lib", "", b"lib", ("lib",), {"lib"}, {"lib": 1}, iter(["lib"]), range(0), 0, 1, False, object, deque(["lib"])]
for path in wrong:
    error = outcome(imp.find_module, "plain", path)
    print("  ", type(error).__name__, error.__cause__, error.args == (str(error),))

outcome(imp.find_module, "sys", ("lib",))
outcome(imp.find_module, "sys", path="lib")
print(open_files())
