"""Two statements in a line.

becomes: load_module("plug", f, p, d)
"""
import imp

from observe import describe, write

write("lib/plug.py", "print('running')\n")
f, p, d = imp.find_module("plug", ["lib"]); m = imp.load_module("plug", f, p, d)
if f: f.close()
print(describe(m))
