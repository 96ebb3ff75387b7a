"""A suffix that is added to importlib.machinery's lists is searched for, in its place in the order.

clauses: suffix-2 find-2
"""

import imp
from importlib import machinery

from observe import search, write

for name in ("page.phtml", "page.pyx", "both.py", "both.phtml", "binary.blob", "double.tar.py", "bare"):
    write(f"lib/{name}")
search(imp.find_module, "page", ["lib"])

machinery.SOURCE_SUFFIXES.append(".phtml")
search(imp.find_module, "page", ["lib"])
search(imp.find_module, "both", ["lib"])
machinery.SOURCE_SUFFIXES.insert(0, ".phtml")
search(imp.find_module, "both", ["lib"])
machinery.EXTENSION_SUFFIXES.append(".pyx")
search(imp.find_module, "page", ["lib"])
machinery.BYTECODE_SUFFIXES.append(".blob")
search(imp.find_module, "binary", ["lib"])
machinery.SOURCE_SUFFIXES.append(".tar.py")
search(imp.find_module, "double", ["lib"])
machinery.SOURCE_SUFFIXES.append("")
search(imp.find_module, "bare", ["lib"])
search(imp.find_module, "page.pyx", ["lib"])

print("an __init__ with another suffix makes no package")
write("lib/pack/__init__.phtml")
search(imp.find_module, "pack", ["lib"])
