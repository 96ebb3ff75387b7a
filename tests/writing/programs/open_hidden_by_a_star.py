"""A star import may hide `open`, which helpers call.

api: imp.find_module
api: imp.load_source
becomes: builtins.open(pathname, mode)
modern: f, p, d = find_file("plug", ["."])
"""
import imp
from os import *
write_ = open("plug.py", O_CREAT | O_WRONLY)
close(write_)
f, p, d = imp.find_module("plug", ["."])
print(p, d, f.read())
f.close()
print(imp.load_source("plug", "plug.py", __builtins__.open("plug.py")) is not None)
