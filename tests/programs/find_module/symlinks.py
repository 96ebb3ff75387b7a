"""Links to files and folders are followed, and the pathname is that of the link.

clauses: find-2 find-4 find-5
"""

import imp
import os

from observe import search, write

write("real/target.py", "# -*- coding: latin-1 -*-\n")
write("real/pack/__init__.py")
os.makedirs("lib")
os.symlink("../real/target.py", "lib/alias.py")
os.symlink(os.path.abspath("real/target.py"), "lib/absolute.py")
os.symlink("../real/pack", "lib/linked_pack")
os.symlink("real", "linked")
os.symlink("linked", "twice")

search(imp.find_module, "alias", ["lib"])
search(imp.find_module, "absolute", ["lib"])
search(imp.find_module, "linked_pack", ["lib"])
search(imp.find_module, "target", ["linked"])
search(imp.find_module, "pack", ["twice"])

os.makedirs("lib/by_init")
os.symlink("../../real/target.py", "lib/by_init/__init__.py")
search(imp.find_module, "by_init", ["lib"])
os.remove("real/target.py")
search(imp.find_module, "by_init", ["lib"])
search(imp.find_module, "alias", ["lib"])
