"""A class has an attribute called as the module that is needed.

api: imp.get_tag
becomes: _sys.implementation.cache_tag
"""
import imp
class A:
    sys = 5
    tags = [imp.get_tag() is not None for _ in range(2)]
    tag = imp.get_tag() is not None
print(A.tags, A.tag)
