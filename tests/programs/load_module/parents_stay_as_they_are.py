"""A sub-module is loaded without its parent being imported, and is not bound in a parent that is there.

clauses: load-1 load-3 load-8
"""

import imp
import sys

from observe import names, write

write("lib/pack/__init__.py", "print('the package runs')\n")
write("lib/pack/child.py", "VALUE = __spec__.parent\n")
sys.path.insert(0, "lib")


def load_child():
    with open("lib/pack/child.py") as file:
        return imp.load_module("pack.child", file, "lib/pack/child.py", (".py", "r", imp.PY_SOURCE))


child = load_child()
print(child.VALUE, "pack" in sys.modules)

import pack

print(names(pack), hasattr(pack, "child"), sys.modules["pack.child"] is child)
del sys.modules["pack.child"]
new = load_child()
print(names(pack), new is child)

# An import statement finds it in sys.modules; `from pack import child` looks there too.
import pack.child

print(names(pack))
from pack import child as found

print(found is new)
