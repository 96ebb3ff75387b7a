"""One file loaded under several names has one cache; the code's file name is that of the load that uses it.

clauses: load-10 load-8
"""

import imp
import os
import shutil

from observe import write

write("lib/plain.py", "def function():\n    pass\n")
absolute = os.path.abspath("lib/plain.py")

first = imp.load_source("first", "lib/plain.py")
second = imp.load_source("second", absolute)
third = imp.load_source("third", "lib/../lib/plain.py")
for module in (first, second, third):
    print(module.__name__, module.function.__code__.co_filename)
print(os.listdir("lib/__pycache__") == [f"plain.{imp.get_tag()}.pyc"])

# A moved folder takes its cache along.
shutil.move("lib", "moved")
with open("moved/plain.py", "rb") as file:
    moved = imp.load_source("moved", "moved/plain.py", file)
    print(file.closed)
print(moved.function.__code__.co_filename)
