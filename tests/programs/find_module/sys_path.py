"""Without a path the search goes through sys.path as it is at the call, '' and duplicates included.

clauses: find-1
"""

import imp
import sys

from observe import outcome, search, write

write("lib/plain.py")
write("other/plain.py")
write("top.py")
search(imp.find_module, "plain")
sys.path[:0] = ["missing", "lib", "lib", "other"]
search(imp.find_module, "plain")
sys.path.remove("lib")
sys.path.remove("lib")
search(imp.find_module, "plain")
sys.path.insert(0, "")
search(imp.find_module, "top")

kept = sys.path
sys.path = ["lib"]
search(imp.find_module, "plain", None)
sys.path = ("other", "lib")
search(imp.find_module, "plain")
sys.path = []
search(imp.find_module, "plain")
search(imp.find_module, "sys")
sys.path = ["lib", None]
search(imp.find_module, "plain")
outcome(imp.find_module, "absent")
sys.path = None
outcome(imp.find_module, "plain")
sys.path = kept
