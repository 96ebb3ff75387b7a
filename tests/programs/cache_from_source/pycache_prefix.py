"""With sys.pycache_prefix bytecode is in a tree of its own, and the way back leads out of it.

clauses: cache-1 source-1
"""

import imp
import os
import sys

from observe import outcome

here = os.getcwd()
for prefix in ("/cache", "cache", ".", here + "/cache", "/cache/"):
    sys.pycache_prefix = prefix
    print(repr(prefix))
    for path in ("/foo/bar/baz.py", "bar/baz.py", "bar/../baz.py", "baz.py", ""):
        cached = imp.cache_from_source(path)
        print("  ", path, cached)
        outcome(imp.source_from_cache, cached)
sys.pycache_prefix = "/cache"
outcome(imp.source_from_cache, f"/foo/__pycache__/baz.{imp.get_tag()}.pyc")
outcome(imp.source_from_cache, f"/cached/foo/baz.{imp.get_tag()}.pyc")
sys.pycache_prefix = None
outcome(imp.source_from_cache, f"/cache/foo/baz.{imp.get_tag()}.pyc")
