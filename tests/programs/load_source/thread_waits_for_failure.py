"""The load that another thread waits for fails: nobody gets the half-built module.

clauses: load-9 load-4
cannot run: without-private: since 3.14 to wait for an import that fails is to import once more
cannot run: pyodide3.14: it has no threads
"""

import imp
import importlib
import sys
import threading

from observe import outcome, write

write("lib/gate.py", "import threading\nstarted, go_on = threading.Event(), threading.Event()\nFAIL = [True]\n")
write(
    "lib/slow.py",
    """
    import gate
    HALF = True
    gate.started.set()
    gate.go_on.wait(10)
    if gate.FAIL.pop():
        raise LookupError("not this time")
    READY = True
""",
)
sys.path.insert(0, "lib")
import gate


def run(first_way, second_way):
    sys.modules.pop("slow", None)
    gate.started.clear()
    gate.go_on.clear()
    gate.FAIL[:] = [False, True]
    first = threading.Thread(target=outcome, args=first_way)
    results = []
    second = threading.Thread(target=lambda: results.append(try_it(*second_way)))
    first.start()
    gate.started.wait(10)
    second.start()
    second.join(0.05)
    print("waits", second.is_alive())
    gate.go_on.set()
    first.join(10)
    second.join(10)
    print(*results, "slow" in sys.modules)


def try_it(function, *args):
    try:
        return function(*args).READY
    except Exception as error:
        return f"{type(error).__name__}: {error}"


LOAD = imp.load_source, "slow", "lib/slow.py"
run(LOAD, (importlib.import_module, "slow"))
run((importlib.import_module, "slow"), LOAD)
run(LOAD, LOAD)
