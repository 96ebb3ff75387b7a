"""Two threads load two modules that load each other: no deadlock, and both are complete in the end.

clauses: load-9
cannot run: without-private: the bodies wait for each other, and the global import lock lets one run at a time
cannot run: pyodide3.14: it has no threads
"""

import imp
import sys
import threading

from observe import write

write("lib/gate.py", "import threading\nbarrier = threading.Barrier(2)\n")
for name, other in (("left", "right"), ("right", "left")):
    write(
        f"lib/{name}.py",
        f"""
        import gate
        FIRST = globals().get("FIRST", 0) + 1
        if FIRST == 1:
            gate.barrier.wait(10)
            import {other}
        LAST = True
    """,
    )
if sys.implementation.name == "pypy":
    print("its own imp gives one of the two a _DeadlockError or not, by chance")
    raise SystemExit(0)
sys.path.insert(0, "lib")

results = {}


def load(name):
    results[name] = imp.load_source(name, f"lib/{name}.py")


threads = [threading.Thread(target=load, args=(name,)) for name in ("left", "right")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(10)
print([thread.is_alive() for thread in threads])
for name, other in (("left", "right"), ("right", "left")):
    module = results[name]
    print(name, module is sys.modules[name], module.FIRST, module.LAST, getattr(module, other) is sys.modules[other])
