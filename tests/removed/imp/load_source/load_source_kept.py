"""load_source as a value takes a file object too.

api: imp.load_source
becomes: load = load_source
becomes: file=None
"""
import imp
load = imp.load_source
from observe import write
write("p.py", "X = 1")
print(load("p", "p.py").X, load("p", "p.py", open("p.py")).X)
