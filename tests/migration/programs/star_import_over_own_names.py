"""A star import gives a new value to a name that the file has set.

api: imp.get_tag
stays: from imp import
"""
is_builtin = "mine"
from imp import *
def f(): return is_builtin("sys")
print(f(), get_tag() is not None)
