"""Threads that create modules, each in the folder that all search, find their own at once.

clauses: find-10
cannot run: pyodide3.14: it has no threads
"""

import imp
import os
import threading

from observe import write

os.mkdir("lib")
missed = []
start = threading.Barrier(4)


def work(number):
    """Create, find and delete modules."""
    start.wait()
    for step in range(60):
        name = f"m{number}_{step}"
        write(f"lib/{name}.py")
        try:
            file, pathname, _ = imp.find_module(name, ["missing", "lib"])
            file.close()
        except ImportError as error:
            missed.append(str(error))
        os.remove(f"lib/{name}.py")
        try:
            imp.find_module(name, ["missing", "lib"])[0].close()
            missed.append("still there: " + name)
        except ImportError:
            pass


threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(missed, os.listdir("lib"))
