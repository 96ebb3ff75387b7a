"""The names of the pair are seen by `globals()`.

becomes: load_module("plug", file, path, details)
"""
import imp

from observe import write

write("lib/plug.py", "")
file, path, details = imp.find_module("plug", ["lib"])
plug = imp.load_module("plug", file, path, details)
print([name for name in ("file", "path", "details") if name in globals()])
print(len(details))
