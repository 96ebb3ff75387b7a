"""Braces in a comment are the author's text and nothing else.

idiom: path
becomes: # shut {door}
becomes: path = find_module_path("plug", ["lib"])
gone: import door
gone: file.close()
modern: spec = importlib.machinery.PathFinder.find_spec("plug", ["lib"])
"""

import imp
import os

from observe import write

write("lib/plug.py", "print('not run')\n")
file, path, description = imp.find_module("plug", ["lib"])
if  file :
    # shut {door}
    file.close()
print(os.path.basename(path))
