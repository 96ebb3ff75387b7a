"""A name that is not a string is a TypeError that tells its type, whatever the path is.

clauses: find-9
"""

import imp
from fractions import Fraction

from observe import outcome, write

write("lib/plain.py")
for name in (None, 1, b"plain", ["plain"], Fraction(1, 2), ("plain",), 1.5, str):
    outcome(imp.find_module, name)
    outcome(imp.find_module, name, ["lib"])

print("the name is checked before the path")
outcome(imp.find_module, 1, "lib")
outcome(imp.find_module, b"plain", 3)
