"""`__all__` has the name of the path.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: load_found_file("plug", _file, path)
modern: _file, path, _details = find_file("plug", ["lib"])
"""
import imp

from observe import write

write("lib/plug.py", "")
__all__ = ["path", "plug"]
_file, path, _details = imp.find_module("plug", ["lib"])
plug = imp.load_module("plug", _file, path, _details)
print({name: name in globals() for name in __all__})
