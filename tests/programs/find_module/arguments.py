"""The arguments may be given by name; None for the path is the same as no path; others are a TypeError.

clauses: find-1 mod-3
"""

import imp
import sys

from observe import search, write

write("lib/plain.py", "x = 1\n")
search(imp.find_module, name="plain", path=["lib"])
search(imp.find_module, "plain", path=["lib"])
search(imp.find_module, name="sys")
search(imp.find_module, "sys", None)

sys.path.insert(0, "lib")
search(imp.find_module, "plain", None)
search(imp.find_module, path=None, name="plain")

for wrong in ((), ("plain", ["lib"], 1)):
    try:
        imp.find_module(*wrong)
    except TypeError as error:
        print("TypeError", error)
