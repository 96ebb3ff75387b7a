"""Time stamps of folders that are set back, or ahead, do not hide a change.

clauses: find-10
"""

import imp
import os
import time

from observe import search_often, write

FAR = 4_000_000_000
for folder, stamp in (("past", 1), ("same", 1_000_000_000), ("future", FAR), ("zero", 0)):
    write(f"{folder}/other.py")
    os.utime(folder, (stamp, stamp))


def is_found(name, entry):
    """Tell whether a search finds the module."""
    try:
        imp.find_module(name, [entry])[0].close()
    except ImportError:
        return False
    return True


def toggle(folder, stamp):
    """Create and delete modules and set the time of the folder back each time; return the answers that were wrong."""
    wrong = 0
    for number in range(100):
        name = f"m{number}"
        wrong += is_found(name, folder) + is_found(name, folder)
        write(f"{folder}/{name}.py")
        os.utime(folder, (stamp, stamp))
        wrong += not is_found(name, folder)
        os.remove(f"{folder}/{name}.py")
        os.utime(folder, (stamp, stamp))
        wrong += is_found(name, folder)
    return wrong


for folder, stamp in (("past", 1), ("same", 1_000_000_000), ("future", FAR), ("zero", 0)):
    print(folder, toggle(folder, stamp), is_found("other", folder))
time.sleep(2.2)
search_often(imp.find_module, "past", "same", "future", "zero")
for folder, stamp in (("past", 1), ("same", 1_000_000_000), ("future", FAR), ("zero", 0)):
    print(folder, toggle(folder, stamp), is_found("other", folder))
