"""Threads that hold the lock while they load the same modules, circular ones too, all come to an end.

clauses: lock-3 lock-2
cannot run: pyodide3.14: it has no threads
"""

import imp
import sys
import threading

from observe import write

write("lib/left.py", "import right\nVALUE = 1\n")
write("lib/right.py", "import left\nVALUE = 2\n")
sys.path.insert(0, "lib")
failed = []
start = threading.Barrier(4)


def work(number):
    start.wait(10)
    for step in range(10):
        name = ("left", "right")[(number + step) % 2]
        imp.acquire_lock()
        try:
            file, pathname, description = imp.find_module(name)
            with file:
                module = imp.load_module(name, file, pathname, description)
            if module.VALUE not in (1, 2) or module is not sys.modules[name]:
                failed.append(name)
        finally:
            imp.release_lock()


threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(20)
print(failed, [thread.is_alive() for thread in threads], imp.lock_held())
print(sys.modules["left"].right is sys.modules["right"], sys.modules["right"].left is sys.modules["left"])
