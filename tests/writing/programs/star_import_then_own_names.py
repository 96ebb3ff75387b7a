"""A function of the file takes the place of what the star brought.

api: imp.PY_SOURCE
api: imp.get_tag
becomes: sys.implementation.cache_tag is not None, PY_SOURCE
gone: from imp import *
"""
import os
from imp import *
def reload(m): return "mine"
import sys
print(reload(os), get_tag() is not None, PY_SOURCE, sys is not None)
