"""Two statements in a line.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: load_module("plug", f, p, d)
modern: f, p, d = find_file("plug", ["lib"]); m = load_found("plug", f, p, d)
"""
import imp

from observe import describe, write

write("lib/plug.py", "print('running')\n")
f, p, d = imp.find_module("plug", ["lib"]); m = imp.load_module("plug", f, p, d)
if f: f.close()
print(describe(m))
