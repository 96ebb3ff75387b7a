"""Another thread waits in acquire_lock until all levels are released, then it has the lock itself.

clauses: lock-1 lock-2
cannot run: pyodide3.14: it has no threads
"""

import imp
import threading

events = []
trying, got, go_on = threading.Event(), threading.Event(), threading.Event()


def work():
    trying.set()
    imp.acquire_lock()
    try:
        events.append("thread has the lock")
        got.set()
        go_on.wait(10)
    finally:
        imp.release_lock()


imp.acquire_lock()
imp.acquire_lock()
thread = threading.Thread(target=work)
thread.start()
trying.wait(10)
print("taken while it was held twice:", got.wait(0.1))
imp.release_lock()
print("taken while it was held once:", got.wait(0.1))
imp.release_lock()
print("taken after that:", got.wait(10), events)
print("held, seen from here:", imp.lock_held())
go_on.set()
thread.join(10)
print("held at the end:", imp.lock_held(), thread.is_alive())
