"""However often an old folder has been searched, by itself or with others, the next call sees what changed in it.

clauses: find-10
"""

import imp
import os
import time

from observe import write

COUNTS = range(150)
for count in COUNTS:
    write(f"lib{count}/old.py")
write("large/old.py")
for number in range(1_500):
    write(f"large/another_module_{number}.txt")
together = [f"together{number}" for number in range(40)]
for folder in together:
    write(f"{folder}/old.py")


def found(name, path):
    """Return where the module is found, or None."""
    try:
        file, pathname, _ = imp.find_module(name, path)
    except ImportError:
        return None
    file.close()
    return pathname


def check(folder, path):
    """Change the folder, and return whether each call saw it."""
    seen = [found("new", path) is None]
    write(f"{folder}/new.py")
    seen.append(found("new", path) == f"{folder}/new.py")
    os.rename(f"{folder}/new.py", f"{folder}/renamed.py")
    seen += [found("new", path) is None, found("renamed", path) == f"{folder}/renamed.py"]
    os.remove(f"{folder}/renamed.py")
    seen.append(found("renamed", path) is None)
    os.rename(folder, f"{folder}_moved")
    seen.append(found("old", path) != f"{folder}/old.py")
    os.rename(f"{folder}_moved", folder)
    seen.append(found("old", path) == f"{path[0]}/old.py")
    return all(seen)


time.sleep(2.2)
wrong = []
for count in COUNTS:
    for _ in range(count):
        found("new", [f"lib{count}"])
    if not check(f"lib{count}", [f"lib{count}"]):
        wrong.append(count)
print("alone", wrong)
for count in (60, 300):
    for _ in range(count):
        found("new", ["large"])
    print("large", check("large", ["large"]))
    time.sleep(2.2)
wrong = []
for folder in together:
    found("new", together)
    if not check(folder, [folder, *together]):
        wrong.append(folder)
print("together", wrong)
