"""Built-in names imported from builtins, as for Python 2 and 3, are no other than those of the helpers.

api: imp.load_source
not idiom: recipe
becomes: print(load_source("plug", "plug.py", file).x, super)
gone: builtins.super
gone: builtins.open
"""
from builtins import open, str, super
import imp

from observe import write

write("plug.py", "x = 1")
with open(str("plug.py"), "rb") as file:
    print(imp.load_source("plug", "plug.py", file).x, super)
