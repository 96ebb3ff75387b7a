"""A file replaced by another, or by a folder, and a folder replaced by a file, are seen as what they are now.

clauses: find-10 find-4 find-5
"""

import imp
import os
import shutil

from observe import search, write

write("lib/thing.py", "# coding: latin-1\nVALUE = 1\n")
search(imp.find_module, "thing", ["lib"])
write("new.py", "# coding: cp1252\nVALUE = 2\n")
os.replace("new.py", "lib/thing.py")
search(imp.find_module, "thing", ["lib"])
write("lib/thing.py", "VALUE = 3\n")
search(imp.find_module, "thing", ["lib"])

os.remove("lib/thing.py")
os.mkdir("lib/thing.py")
search(imp.find_module, "thing", ["lib"])
os.rmdir("lib/thing.py")
write("lib/thing/__init__.py")
search(imp.find_module, "thing", ["lib"])
shutil.rmtree("lib/thing")
write("lib/thing", "a file without a suffix\n")
search(imp.find_module, "thing", ["lib"])
write("lib/thing.pyc")
search(imp.find_module, "thing", ["lib"])

print("the entry itself")
shutil.rmtree("lib")
search(imp.find_module, "thing", ["lib"])
write("lib", "now a file\n")
search(imp.find_module, "thing", ["lib"])
os.remove("lib")
write("elsewhere/thing.py")
os.symlink("elsewhere", "lib")
search(imp.find_module, "thing", ["lib"])
os.remove("lib")
os.rename("elsewhere", "lib")
search(imp.find_module, "thing", ["lib"])
