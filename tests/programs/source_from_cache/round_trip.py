"""The way there and back leads to the same source for names with at most one dot.

clauses: source-1 source-2 cache-2
"""

import imp

from observe import outcome

for path in (
    "a.py",
    "lib/a.py",
    "/lib/a.py",
    "lib/__init__.py",
    "lib.d/a.py",
    "a b/c d.py",
    "m\xf6dul.py",
    "./a.py",
    "../a.py",
):
    for value in (None, True, False):
        print(ascii(path), value, imp.source_from_cache(imp.cache_from_source(path, value)) == path)
print("the suffix is not kept")
for path in ("a.pyw", "a", "a.so"):
    outcome(imp.source_from_cache, imp.cache_from_source(path))
print("one dot too many")
for path in ("a.b.py", "a.b.c.py"):
    cached = imp.cache_from_source(path)
    outcome(imp.source_from_cache, cached)
    outcome(imp.source_from_cache, imp.cache_from_source(path, False))
