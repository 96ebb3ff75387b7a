"""A subclass of str is a name like any other.

clauses: find-9 find-2
"""

import enum
import imp

from observe import search, write


class Name(str):
    """A name with a longer name."""


class Plugin(str, enum.Enum):
    """Names that a program knows."""

    PLAIN = "plain"
    PACK = "pack"
    MISSING = "missing"


write("lib/plain.py")
write("lib/pack/__init__.py")
for name in (Name("plain"), Name("pack"), Name("sys"), Name("absent")):
    search(imp.find_module, name, ["lib"])
    search(imp.find_module, name)
for plugin in Plugin:
    search(imp.find_module, plugin, ["lib"])
    search(imp.find_module, plugin.value, ["lib"])
