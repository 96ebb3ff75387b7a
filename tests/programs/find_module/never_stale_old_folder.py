"""In folders that have been quiet for long and searched often, the first change is seen by the next call.

clauses: find-10
cannot run: pyodide3.14: it has no hard links
"""

import imp
import os
import time

from observe import search, search_often, write

changes = ("create", "delete", "rename", "package", "unpackage", "link", "forge", "swap", "move", "retarget", "dangle")
for change in changes:
    for folder in (change, change + "_b"):
        write(f"{folder}/quiet.py")
        write(f"{folder}/old.py", f"NAME = {folder!r}\n")
        write(f"{folder}/pack/__init__.py")
        os.makedirs(f"{folder}/late_pack")
os.symlink("retarget", "link_to")
os.symlink("../outside.py", "dangle/plug.py")
write("retarget_b/plug.py")
write("move_b/plug.py")

time.sleep(2.2)
entries = {change: [change] for change in changes} | {"retarget": ["link_to"]}
for change in changes:
    search_often(imp.find_module, *entries[change])
for _ in range(4):
    for change in changes:
        for name in ("plug", "old", "pack", "late_pack"):
            try:
                file, _, _ = imp.find_module(name, entries[change])
            except ImportError:
                continue
            if file:
                file.close()

write("create/plug.py")
os.remove("delete/old.py")
os.rename("rename/old.py", "rename/plug.py")
write("package/late_pack/__init__.py")
os.remove("unpackage/pack/__init__.py")
os.link("link/old.py", "link/plug.py")
write("forge/plug.py")
os.utime("forge", (1, 1))
os.rename("swap", "swap_a")
os.rename("swap_b", "swap")
write("swap/plug.py")
os.rename("move", "move_a")
os.rename("move_b", "move")
os.remove("link_to")
os.symlink("retarget_b", "link_to")
write("outside.py")
for change in changes:
    print(change)
    for name in ("plug", "old", "pack", "late_pack"):
        search(imp.find_module, name, entries[change])
