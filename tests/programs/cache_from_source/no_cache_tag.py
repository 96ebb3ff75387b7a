"""Without a cache tag the names of bytecode files are not known: NotImplementedError, both ways.

clauses: cache-3 source-2 tag-1
"""

import imp
import sys

from observe import outcome

cached = imp.cache_from_source("a/b.py")
tag = sys.implementation.cache_tag
sys.implementation.cache_tag = None
outcome(imp.get_tag)
for value in (None, True, False):
    outcome(imp.cache_from_source, "a/b.py", value)
outcome(imp.source_from_cache, cached)
outcome(imp.source_from_cache, "nonsense")
outcome(imp.source_from_cache, None)

for other in ("", "snake-1", "x.y"):
    sys.implementation.cache_tag = other
    outcome(imp.get_tag)
    made = outcome(imp.cache_from_source, "a/b.py")
    outcome(imp.source_from_cache, made)
    outcome(imp.source_from_cache, cached)
sys.implementation.cache_tag = tag
print(imp.cache_from_source("a/b.py") == cached)
del sys.implementation.cache_tag
outcome(imp.get_tag)
