"""Where `__pycache__` cannot be written the load works all the same, without a word.

clauses: load-10
"""

import imp
import os
import sys

from observe import tree, write

os.umask(0o022)
write("lib/plain.py", "VALUE = 1\n")
write("lib/__pycache__", "this is a file\n")
print(imp.load_source("plain", "lib/plain.py").VALUE)
tree()

# The cache is a link into a folder that is not there.
os.remove("lib/__pycache__")
os.symlink("../nowhere/at/all", "lib/__pycache__")
print(imp.load_source("plain", "lib/plain.py").VALUE)
tree()
os.remove("lib/__pycache__")

# Nobody shall write.
sys.dont_write_bytecode = True
print(imp.load_source("plain", "lib/plain.py").VALUE, os.path.exists("lib/__pycache__"))
sys.dont_write_bytecode = False
print(imp.load_source("plain", "lib/plain.py").VALUE, os.path.exists("lib/__pycache__"))

# But what is there is used.
sys.dont_write_bytecode = True
with open("lib/plain.py", "rb") as file:
    print(imp.load_source("plain", "lib/plain.py", file).VALUE, file.closed)

# The mode of the source is the mode of the bytecode.
sys.dont_write_bytecode = False
for mode in (0o640, 0o600, 0o444):
    os.chmod("lib/plain.py", mode)
    os.remove(imp.cache_from_source("lib/plain.py"))
    imp.load_source("plain", "lib/plain.py")
    print(oct(os.stat(imp.cache_from_source("lib/plain.py")).st_mode & 0o777))
