"""In one entry a package goes before a module of its name, and the first entry goes before the second.

clauses: find-2 find-5
"""

import imp
import os

from observe import search, write

write("first/twin/__init__.py")
write("first/twin.py")
write("first/twin" + imp.get_suffixes()[0][0], b"")
search(imp.find_module, "twin", ["first"])

write("second/twin.py")
write("second/twin/data.txt")
search(imp.find_module, "twin", ["second"])
search(imp.find_module, "twin", ["second", "first"])
search(imp.find_module, "twin", ["first", "second"])

print("a folder without __init__ does not end the search")
write("third/twin/data.txt")
search(imp.find_module, "twin", ["third", "second"])
os.remove("first/twin/__init__.py")
write("first/twin/__init__.pyc", b"")
search(imp.find_module, "twin", ["third", "first"])
