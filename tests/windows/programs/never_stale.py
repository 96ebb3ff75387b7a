"""A search sees each change that was made before it, in folders old and new.

clauses: find-10
"""

import imp
import os
import time

from observe import search, write

write("old/present.py")
time.sleep(2.2)
for turn in range(3):
    search(imp.find_module, "late", ["old"])
    write("old/late.py", f"TURN = {turn}\n")
    search(imp.find_module, "late", ["old"])
    os.rename("old/late.py", "old/later.py")
    search(imp.find_module, "late", ["old"])
    search(imp.find_module, "later", ["old"])
    os.remove("old/later.py")
    search(imp.find_module, "later", ["old"])
    os.rename("old", "moved")
    search(imp.find_module, "present", ["old"])
    search(imp.find_module, "present", ["moved"])
    os.rename("moved", "old")
    search(imp.find_module, "present", ["old"])
