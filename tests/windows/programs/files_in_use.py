"""Files that are open elsewhere, read-only files and folders; a file that was found can be removed after it is closed.

clauses: find-10 load-8
"""

import imp
import os
import stat

from observe import outcome, search, write

write("lib/used.py", "VALUE = 1\n")
write("lib/locked.py", "VALUE = 2\n")
with open("lib/used.py", "r+") as held:
    search(imp.find_module, "used", ["lib"])
    print(outcome(imp.load_source, "used", "lib\\used.py").VALUE)
os.chmod("lib/locked.py", stat.S_IREAD)
print(outcome(imp.load_source, "locked", "lib\\locked.py").VALUE)
file, pathname, description = imp.find_module("used", ["lib"])
print(outcome(imp.load_module, "used", file, pathname, description).VALUE, file.closed)
file.close()
os.remove("lib/used.py")
os.chmod("lib/locked.py", stat.S_IWRITE)
os.remove("lib/locked.py")
search(imp.find_module, "used", ["lib"])
print(sorted(name.split(".")[0] for name in os.listdir("lib/__pycache__")))
