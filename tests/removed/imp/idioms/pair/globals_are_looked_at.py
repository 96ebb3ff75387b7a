"""The names of the pair are seen by `globals()`.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: load_found_file("plug", file, path)
modern: file, path, details = find_file("plug", ["lib"])
"""
import imp

from observe import write

write("lib/plug.py", "")
file, path, details = imp.find_module("plug", ["lib"])
plug = imp.load_module("plug", file, path, details)
print([name for name in ("file", "path", "details") if name in globals()])
print(len(details))
