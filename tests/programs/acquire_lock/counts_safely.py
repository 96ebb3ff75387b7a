"""Between acquire_lock and release_lock only one thread is at work.

clauses: lock-2
cannot run: pyodide3.14: it has no threads
"""

import imp
import sys
import threading

sys.setswitchinterval(1e-5)
state = {"value": 0, "inside": 0, "most": 0}


def work():
    for _ in range(200):
        imp.acquire_lock()
        try:
            state["inside"] += 1
            state["most"] = max(state["most"], state["inside"])
            value = state["value"]
            for _ in range(20):
                pass
            state["value"] = value + 1
            state["inside"] -= 1
        finally:
            imp.release_lock()


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(20)
print(state, imp.lock_held())
