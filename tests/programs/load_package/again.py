"""A package that is loaded twice is the same object, and what it had imported is kept and not executed again.

clauses: load-2 load-7
"""

import imp
import os
import sys

from observe import names, outcome, write

write("one/pack/__init__.py", "from . import part\nONE = 1\n")
write("one/pack/part.py", "print('part runs')\nWHERE = 'one'\n")
write("two/pack/__init__.py", "from . import part\nTWO = 2\n")
write("two/pack/part.py", "print('part runs')\nWHERE = 'two'\n")

pack = imp.load_package("pack", "one/pack")
again = imp.load_package("pack", "one/pack")
print(again is pack, names(pack), list(sys.modules)[-1])

# From another folder: the path changes, the sub-module stays the first one.
other = imp.load_package("pack", "two/pack")
print(other is pack, names(pack), pack.part.WHERE)
print([os.path.relpath(entry) for entry in pack.__path__], os.path.relpath(pack.__file__))
imp.reload(sys.modules["pack.part"])
print(pack.part.WHERE)

# __path__ is a new list each time.
pack.__path__.append("extra")
path = pack.__path__
imp.load_package("pack", "two/pack")
print(pack.__path__ is path, len(pack.__path__), pack.__path__ is pack.__spec__.submodule_search_locations)

# Nothing there: the module that was loaded is as it was.
os.makedirs("three/pack")
outcome(imp.load_package, "pack", "three/pack")
print(sys.modules["pack"] is pack, os.path.relpath(pack.__file__))
