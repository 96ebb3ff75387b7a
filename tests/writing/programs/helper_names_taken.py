"""The file has functions called as helpers.

api: imp.NullImporter
api: imp.find_module
api: imp.get_suffixes
api: imp.load_source
idiom: path
becomes: _load_source("p", "p.py").X
becomes: _get_suffixes()[-1]
"""
import imp
def load_source(name): return "mine"
def find_module(name): return "mine"
class NullImporter: pass
get_suffixes = 5
from observe import write
write("p.py", "X = 1")
print(imp.load_source("p", "p.py").X, load_source("x"), imp.find_module("p", ["."])[1], find_module(1), imp.NullImporter("q").find_module("z"), imp.get_suffixes()[-1], get_suffixes, NullImporter)
