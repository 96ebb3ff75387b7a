"""A reload that another thread is at is not done by a second one: this gets the module as it is, old names and all.

clauses: reload-1 load-9
cannot run: without-private: a reload takes the lock of its module, and the load there only the global import lock
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
    if COUNT == 2:
        gate.started.set()
        gate.go_on.wait(10)
    READY = COUNT
""",
)
sys.path.insert(0, "lib")
import gate
import slow

first = threading.Thread(target=imp.reload, args=(slow,))
first.start()
print("started", gate.started.wait(10))
again = imp.reload(slow)
print("second reload", again is slow, slow.COUNT, slow.READY)
waiting = threading.Thread(target=imp.load_source, args=("slow", "lib/slow.py"))
waiting.start()
waiting.join(0.05)
print("a load waits", waiting.is_alive(), slow.COUNT)
gate.go_on.set()
first.join(10)
waiting.join(10)
print(slow.COUNT, slow.READY, sys.modules["slow"] is slow)
