"""While a thread imports a module, another that loads it waits, and executes the complete module once more.

clauses: load-9 load-2
cannot run: pyodide3.14: it has no threads
"""

import imp
import sys
import threading

from observe import write

write("lib/gate.py", "import threading\nstarted, go_on = threading.Event(), threading.Event()\n")
BODY = """
    import gate
    COUNT = globals().get("COUNT", 0) + 1
    WAS_READY = globals().get("READY")
    gate.started.set()
    gate.go_on.wait(10)
    READY = True
"""
write("lib/slow.py", BODY)
write("lib/pack/__init__.py", BODY)
sys.path.insert(0, "lib")
import gate


def load(name):
    if name == "pack":
        return imp.load_package("pack", "lib/pack")
    return imp.load_source("slow", "lib/slow.py")


for name in ("slow", "pack"):
    gate.started.clear()
    gate.go_on.clear()
    results = []
    first = threading.Thread(target=__import__, args=(name,))
    second = threading.Thread(target=lambda: results.append(load(name)))
    first.start()
    print(name, gate.started.wait(10), sys.modules[name].COUNT)
    second.start()
    second.join(0.05)
    print(second.is_alive(), sys.modules[name].COUNT)
    gate.go_on.set()
    first.join(10)
    second.join(10)
    print(results[0] is sys.modules[name], results[0].COUNT, results[0].WAS_READY)
