"""With the lock, a thread loads a module that another thread is loading: it waits, executes it once more, and has the lock.

clauses: lock-3 load-9
cannot run: pyodide3.14: it has no threads
"""

import imp
import sys
import threading

from observe import write

write("lib/gate.py", "import threading\nstarted, go_on = threading.Event(), threading.Event()\n")
write(
    "lib/slow.py",
    """
    import gate
    COUNT = globals().get("COUNT", 0) + 1
    gate.started.set()
    gate.go_on.wait(10)
    READY = COUNT
""",
)
sys.path.insert(0, "lib")
import gate

results = []


def load_with_lock():
    imp.acquire_lock()
    try:
        module = imp.load_source("slow", "lib/slow.py")
        results.append((module is sys.modules["slow"], module.COUNT, module.READY, imp.lock_held()))
    finally:
        imp.release_lock()


first = threading.Thread(target=imp.load_source, args=("slow", "lib/slow.py"))
second = threading.Thread(target=load_with_lock)
first.start()
print("started", gate.started.wait(10))
second.start()
second.join(0.05)
print("waits", second.is_alive(), results)
gate.go_on.set()
first.join(10)
second.join(10)
print(results, first.is_alive(), second.is_alive(), imp.lock_held())
