"""Dotted names are not split: the dot is part of the file name.

clauses: find-8 find-7
"""

import imp
import sys

from observe import search, write

write("lib/pack/__init__.py")
write("lib/pack/inner.py")
search(imp.find_module, "pack.inner", ["lib"])
search(imp.find_module, "inner", ["lib/pack"])

write("lib/pack.inner.py", "x = 1\n")
search(imp.find_module, "pack.inner", ["lib"])
write("lib/pack.inner/__init__.py")
search(imp.find_module, "pack.inner", ["lib"])

search(imp.find_module, "xml.dom")
search(imp.find_module, "sys.path")
search(imp.find_module, ".pack", ["lib"])
search(imp.find_module, "pack.", ["lib"])
write("lib/pack..py")
search(imp.find_module, "pack.", ["lib"])
print("pack" in sys.modules, "xml" in sys.modules)
