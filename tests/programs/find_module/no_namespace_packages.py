"""Folders without __init__ are not packages for find_module, though import takes them as namespace packages.

clauses: find-7 find-5
"""

import imp
import sys

from observe import search, write

write("one/space/left.py", "x = 1\n")
write("two/space/right.py", "x = 2\n")
sys.path[:0] = ["one", "two"]
search(imp.find_module, "space")
search(imp.find_module, "space", ["one", "two"])

import space.left
import space.right

print(space.left.x, space.right.x)
search(imp.find_module, "space")
search(imp.find_module, "left", list(space.__path__))
search(imp.find_module, "right", list(space.__path__))

write("two/space/__init__.py")
search(imp.find_module, "space")
