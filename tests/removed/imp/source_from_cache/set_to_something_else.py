"""A build tool sets the two functions for cache paths to functions of its own.

api: imp.cache_from_source
api: imp.source_from_cache
stays: imp.cache_from_source = lambda
stays: imp.source_from_cache(imp.cache_from_source("a.py"))
"""
import imp

imp.cache_from_source = lambda path, debug_override=None: path + "c"
imp.source_from_cache = lambda path: path[:-1]
print(imp.cache_from_source("b.py"), imp.source_from_cache(imp.cache_from_source("a.py")))
