"""The recipe goes through a namespace package that was imported.

clauses: find-8 find-9 A3
expected: ours: A3: the documented recipe passes a package's __path__, of whatever kind
"""

import imp
import sys

from observe import outcome, write

write("one/space/plugin.py", "NAME = __name__\n")
write("two/space/tools/__init__.py", "NAME = __name__\n")
sys.path[:0] = ["one", "two"]
import space


def load(name):
    """Load a part of the namespace package."""
    file, pathname, description = imp.find_module(name, space.__path__)
    try:
        return imp.load_module("space." + name, file, pathname, description).NAME
    finally:
        if file:
            file.close()


outcome(load, "plugin")
outcome(load, "tools")
outcome(load, "missing")
