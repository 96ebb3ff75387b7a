"""Entries that are missing, no folder, looping or impossible are skipped in silence.

clauses: find-3
"""

import imp
import os

from observe import open_files, search, write

write("lib/plain.py")
write("file.txt", "not a folder")
write("plain.py.txt")
os.symlink("nowhere", "dangling")
os.symlink("loop", "loop")
os.symlink("second", "first")
os.symlink("first", "second")
os.mkdir("empty")

skipped = [
    "missing",
    "missing/deeper",
    "file.txt",
    "file.txt/deeper",
    "lib/plain.py",
    "dangling",
    "loop",
    "first",
    "empty",
]
skipped += ["nul\0byte", "\ud800", "long" * 100, "deep/" * 2000, "/proc/self/fd/9999", " ", "~", "$HOME"]
for entry in skipped:
    search(imp.find_module, "plain", [entry, "lib"])
search(imp.find_module, "plain", skipped)
print(open_files())
