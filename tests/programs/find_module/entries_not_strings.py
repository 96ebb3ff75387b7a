"""An entry that is not a string is a TypeError when the search comes to it, and not before.

clauses: find-3
"""

import imp

from observe import open_files, outcome, search, write

write("lib/plain.py")
for entry in (None, 1, b"lib", 1.5, ["lib"], object):
    outcome(imp.find_module, "plain", [entry])

print("found before the search comes to the bad entry")
search(imp.find_module, "plain", ["lib", None])
outcome(imp.find_module, "plain", ["missing", None, "lib"])
outcome(imp.find_module, "absent", ["lib", b"lib"])
print(open_files())
