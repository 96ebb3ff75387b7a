"""The changed file is executed in the same object; old names stay, references that others hold keep the old objects.

clauses: reload-1
"""

import imp
import os
import sys

from observe import names, show_loaded, write

write(
    "lib/plain.py",
    """
    import collections
    VALUE = 1
    GONE_LATER = True
    SHARED = globals().get("SHARED") or []
    SHARED.append(VALUE)
    class Thing:
        def speak(self):
            return "old"
    def function():
        return VALUE
""",
)
sys.path.insert(0, os.path.abspath("lib"))
import plain
from plain import VALUE, Thing, function

thing = Thing()
plain.ADDED = 1
spec, loader = plain.__spec__, plain.__loader__
write(
    "lib/plain.py",
    """
    import collections
    SHARED = globals().get("SHARED") or []
    VALUE = 'the new one'
    SHARED.append(VALUE)
    class Thing:
        def speak(self):
            return "new"
    def function():
        return VALUE, "new"
""",
)
result = imp.reload(plain)
print(result is plain, sys.modules["plain"] is plain, list(sys.modules)[-1])
print(names(plain), plain.VALUE, plain.GONE_LATER, plain.SHARED, plain.ADDED)

# The old function sees the new values, as its globals are the module's.
print(VALUE, function(), plain.function(), thing.speak(), plain.Thing().speak(), isinstance(thing, plain.Thing))
print(plain.__spec__ is spec, plain.__loader__ is loader)
show_loaded(plain)

# The way to take old instances along.
thing.__class__ = plain.Thing
print(thing.speak(), isinstance(thing, plain.Thing))
