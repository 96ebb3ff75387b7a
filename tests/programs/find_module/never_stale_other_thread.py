"""What one thread has created or deleted in a folder that has long been searched, another finds, or no longer finds, at once.

clauses: find-10
cannot run: pyodide3.14: it has no threads
"""

import imp
import os
import threading
import time

from observe import search_often, write

FOLDERS = [f"lib{number}" for number in range(5)]
for folder in FOLDERS:
    write(f"{folder}/old.py")


def found(name):
    """Return the folders in which *name* is found, each searched by itself."""
    result = []
    for folder in FOLDERS:
        try:
            imp.find_module(name, [folder])[0].close()
        except ImportError:
            continue
        result.append(folder)
    return result


def elsewhere(function, *args):
    """Call *function* in a thread of its own, and return what it returns."""
    results = []
    thread = threading.Thread(target=lambda: results.append(function(*args)))
    thread.start()
    thread.join(10)
    return results[0]


time.sleep(2.3)
search_often(imp.find_module, *FOLDERS)
print(found("new"), elsewhere(found, "new"), len(found("old")))
for folder in FOLDERS:
    elsewhere(write, f"{folder}/new.py")
    os.remove(f"{folder}/old.py")
    print(found("new"), elsewhere(found, "old"))
time.sleep(2.3)
elsewhere(search_often, imp.find_module, *FOLDERS)
print(len(elsewhere(found, "new")), found("old"))
for folder in FOLDERS:
    elsewhere(os.rename, f"{folder}/new.py", f"{folder}/renamed.py")
    print(found("new"), found("renamed"))
