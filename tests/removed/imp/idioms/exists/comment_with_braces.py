"""Braces in a comment are the author's text and nothing else; the layout of the values does not matter.

idiom: exists
becomes: # {have} and "{:d}"
becomes: found = module_exists("plug", ["lib"])
gone: import have
modern: found = importlib.machinery.PathFinder.find_spec("plug", ["lib"]) is not None
"""

import imp

from observe import write

write("lib/plug.py", "print('not run')\n")
try:
    imp.find_module("plug", ["lib"])
    # {have} and "{:d}"
    found = (True)
except (ImportError):
    found=False
print(found)
