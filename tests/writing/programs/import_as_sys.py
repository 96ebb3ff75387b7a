"""`import imp as sys`.

api: imp.PY_SOURCE
api: imp.get_tag
becomes: sys.implementation.cache_tag is not None
gone: imp as
"""
import imp as sys
print(sys.get_tag() is not None, sys.PY_SOURCE)
