"""The second load of a name executes the file in the same module object; names that it does not set stay.

clauses: load-2 load-8
"""

import imp
import os
import sys

from observe import names, write

write(
    "one/plugin.py",
    """
    FIRST = 1
    SHARED = "from one"
    COUNT = globals().get("COUNT", 0) + 1
""",
)
write(
    "two/plugin.py",
    """
    SECOND = 2
    SHARED = "from two"
    COUNT = globals().get("COUNT", 0) + 1
""",
)


def load(folder):
    file, pathname, description = imp.find_module("plugin", [folder])
    with file:
        return imp.load_module("plugin", file, pathname, description)


one = load("one")
print(names(one), os.path.relpath(one.__file__))
one.ADDED = "by the program"
spec, loader = one.__spec__, one.__loader__

two = load("two")
print(two is one, sys.modules["plugin"] is one, list(sys.modules)[-1])
print({name: getattr(two, name) for name in names(two)})
print(os.path.relpath(two.__file__), os.path.relpath(two.__spec__.origin), two.__loader__.path)
print(two.__spec__ is spec, two.__loader__ is loader)

# Deleted by hand, it is a new one.
del sys.modules["plugin"]
three = load("two")
print(three is one, names(three))
