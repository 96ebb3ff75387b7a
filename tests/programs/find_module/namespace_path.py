"""The __path__ of a namespace package is taken as a path.

clauses: find-9 find-8 A3
expected: ours: A3: the documented recipe passes a package's __path__, of whatever kind
"""

import imp
import sys

from observe import search, write

write("one/space/left.py")
write("two/space/right/__init__.py")
sys.path[:0] = ["one", "two"]
import space

for name in ("left", "right", "absent"):
    search(imp.find_module, name, space.__path__)
search(imp.find_module, "left", tuple(space.__path__))
