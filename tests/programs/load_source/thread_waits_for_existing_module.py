"""Two threads that load a name which is there: one after the other executes it, and an import in between sees the old names.

clauses: load-9 load-2
cannot run: pyodide3.14: it has no threads
"""

import imp
import sys
import threading

from observe import write

write("lib/gate.py", "import threading\nstarted, go_on, LOG = threading.Event(), threading.Event(), []\n")
write(
    "lib/slow.py",
    """
    import gate
    COUNT = globals().get("COUNT", 0) + 1
    gate.LOG.append(("in", COUNT))
    if COUNT == 2:
        gate.started.set()
        gate.go_on.wait(10)
    gate.LOG.append(("out", COUNT))
    READY = COUNT
""",
)
sys.path.insert(0, "lib")
import gate
import slow


def load():
    imp.load_source("slow", "lib/slow.py")


threads = [threading.Thread(target=load) for number in range(3)]
threads[0].start()
print(gate.started.wait(10))
for thread in threads[1:]:
    thread.start()
threads[1].join(0.05)
print([thread.is_alive() for thread in threads], slow.COUNT, slow.READY, gate.LOG)

# The names are there, so an import statement has nothing to wait for.
import slow as again

print(again is slow, again.READY)
gate.go_on.set()
for thread in threads:
    thread.join(10)
print(slow.COUNT, slow.READY, gate.LOG, sys.modules["slow"] is slow)
