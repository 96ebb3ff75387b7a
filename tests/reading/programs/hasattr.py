"""`hasattr` and `getattr` with a default.

api: imp.cache_from_source
api: imp.get_tag
becomes: tag = sys.implementation.cache_tag
becomes: print(tag is not None, True, False, sys.implementation.cache_tag
becomes: cache_from_source = _cache_from_source
"""
import imp
if hasattr(imp, "get_tag"): tag = imp.get_tag()
else: tag = None
print(tag is not None, hasattr(imp, "cache_from_source"), hasattr(imp, "find_spec"), getattr(imp, "get_tag", None)() is not None)
cache_from_source = getattr(imp, "cache_from_source", lambda path: path + "c")
print(cache_from_source("a.py").endswith(".pyc"))
