"""`open` in the call, in binary mode.

api: imp.load_source
idiom: recipe
becomes: module = open_and_load("conf", path)
modern: .exec_module(
"""
import imp
import sys

from observe import open_files, write

sys.dont_write_bytecode = True
path = "settings.cfg"
write(path, "VALUE = 'binary'\n")
module = imp.load_source("conf", path, open(path, "rb"))
print(module.VALUE, open_files())
