"""After a fork, parent and child each see what the other has changed in folders that were searched before it.

clauses: find-10
cannot run: pyodide3.14: it has no fork
"""

import imp
import os
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


time.sleep(2.2)
search_often(imp.find_module, *FOLDERS)
print("before", found("new"), found("old"), flush=True)
child = os.fork()
if not child:
    for folder in FOLDERS:
        os.remove(f"{folder}/old.py")
        write(f"{folder}/new.py")
    print("child", found("new"), found("old"), flush=True)
    os._exit(0)
os.waitpid(child, 0)
print("parent", found("new"), found("old"), flush=True)
time.sleep(2.2)
search_often(imp.find_module, *FOLDERS)
for folder in FOLDERS:
    os.rename(f"{folder}/new.py", f"{folder}/newer.py")
child = os.fork()
if not child:
    print("child", found("new"), found("newer"), flush=True)
    os._exit(0)
os.waitpid(child, 0)
print("parent", found("new"), found("newer"))
