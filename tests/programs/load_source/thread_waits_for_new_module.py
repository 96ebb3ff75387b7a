"""While one thread loads a new module, another that imports or loads it waits, and never sees it half built.

clauses: load-9
cannot run: pyodide3.14: it has no threads
"""

import imp
import importlib
import sys
import threading

from observe import write

write(
    "lib/gate.py",
    """
    import threading
    started, go_on = threading.Event(), threading.Event()
""",
)
write(
    "lib/slow.py",
    """
    import gate
    COUNT = globals().get("COUNT", 0) + 1
    gate.started.set()
    print("half built, the gate opens:", gate.go_on.wait(10))
    READY = True
""",
)
sys.path.insert(0, "lib")
import gate


def by_statement():
    import slow

    return slow


WAYS = {
    "import statement": by_statement,
    "import_module": lambda: importlib.import_module("slow"),
    "load_source": lambda: imp.load_source("slow", "lib/slow.py"),
    "load_module": lambda: load_with_file(),
}


def load_with_file():
    with open("lib/slow.py") as file:
        return imp.load_module("slow", file, "lib/slow.py", (".py", "r", imp.PY_SOURCE))


for way, function in WAYS.items():
    print(way)
    sys.modules.pop("slow", None)
    gate.started.clear()
    gate.go_on.clear()
    loaded, seen = [], []
    first = threading.Thread(target=lambda: loaded.append(imp.load_source("slow", "lib/slow.py")))
    second = threading.Thread(target=lambda: seen.append((function(), hasattr(sys.modules["slow"], "READY"))))
    first.start()
    print("started", gate.started.wait(10))
    second.start()
    second.join(0.05)
    print("waits", second.is_alive(), "slow" in sys.modules, hasattr(sys.modules["slow"], "READY"))
    gate.go_on.set()
    first.join(10)
    second.join(10)
    print("same", seen[0][0] is loaded[0], "complete", seen[0][1], "executed", loaded[0].COUNT)
