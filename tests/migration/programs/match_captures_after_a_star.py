"""A pattern binds a name that a star brought.

api: imp.get_suffixes
api: imp.importlib
api: imp.load_source
stays: from imp import importlib
becomes: print(repr(Plugin().m()))
modern: .exec_module(
"""
class Plugin:
    def m(self):
        return load_source('plug', 'plug.py').X
from observe import write
write("plug.py", "X = 1")
from imp import *
print(repr(Plugin().m()))
print(repr([s for s, m, k in get_suffixes() if k == 1]))
match 3:
    case importlib: pass
import json as importlib
print('end')
