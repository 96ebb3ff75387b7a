"""An empty list finds nothing, not even sys.path; a folder that is named twice is searched twice.

clauses: find-2 find-7
"""

import imp
import os
import sys

from observe import search, write

write("plain.py")
write("lib/plain.py")
sys.path.insert(0, "lib")
search(imp.find_module, "plain", [])
search(imp.find_module, "sys", [])
search(imp.find_module, "os", [])

search(imp.find_module, "plain", ["lib", "lib"])
search(imp.find_module, "plain", ["./lib", "lib"])
search(imp.find_module, "absent", ["lib", "lib", "lib"])

entries = ["lib", os.path.abspath("lib")]
search(imp.find_module, "plain", entries)
print(len(entries), entries[0])
