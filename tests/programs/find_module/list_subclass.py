"""A subclass of list is a list, and is iterated as it says.

clauses: find-2 find-9
"""

import imp

from observe import search, write

write("lib/plain.py")
write("other/plain.py")


class Entries(list):
    """A path list that remembers what was asked of it."""


class Backwards(list):
    """A path list that is searched from its end."""

    def __iter__(self):
        return reversed(list(super().__iter__()))


search(imp.find_module, "plain", Entries(["lib", "other"]))
search(imp.find_module, "plain", Backwards(["lib", "other"]))
search(imp.find_module, "plain", Entries())
