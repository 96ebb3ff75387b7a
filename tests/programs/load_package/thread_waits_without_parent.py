"""While one thread loads a package whose parent is not imported, another that imports it waits, and gets it whole.

clauses: load-9 load-3
cannot run: pyodide3.14: it has no threads
"""

import imp
import importlib
import sys
import threading

from observe import write

write("lib/gate.py", "import threading\nstarted, go_on = threading.Event(), threading.Event()\n")
write(
    "lib/pack/__init__.py",
    """
    import gate
    gate.started.set()
    gate.go_on.wait(10)
    from .inner import VALUE
    READY = True
""",
)
write("lib/pack/inner.py", "VALUE = 'inner'\n")
sys.path.insert(0, "lib")
import gate

loaded, seen = [], []
first = threading.Thread(target=lambda: loaded.append(imp.load_package("ghost.pack", "lib/pack")))
second = threading.Thread(target=lambda: seen.append(vars(importlib.import_module("ghost.pack")).get("READY")))
first.start()
print("started", gate.started.wait(10), "ghost.pack" in sys.modules, "ghost" in sys.modules)
second.start()
second.join(0.05)
print("waits", second.is_alive())
gate.go_on.set()
first.join(10)
second.join(10)
print(
    "complete",
    seen,
    loaded[0] is sys.modules["ghost.pack"],
    loaded[0].VALUE,
    sorted(n for n in sys.modules if "ghost" in n),
)
