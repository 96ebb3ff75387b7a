"""Many threads load the same few names at once: one at a time executes a module, and no count is lost.

clauses: load-9 load-2
cannot run: without-private: importlib.reload takes the lock of the module, which only private names give to a load
cannot run: pyodide3.14: it has no threads
"""

import imp
import importlib
import sys
import threading

from observe import write

BODY = """
    import time
    seen = globals().get("COUNT", 0)
    time.sleep(0.002)
    COUNT = seen + 1
"""
for number in range(3):
    write(f"lib/crowd{number}.py", BODY)
    write(f"lib/pack{number}/__init__.py", BODY)
sys.path.insert(0, "lib")
NAMES = [f"{kind}{number}" for kind in ("crowd", "pack") for number in range(3)]
MODULES = {name: importlib.import_module(name) for name in NAMES}
barrier = threading.Barrier(6)
problems = []


def load(name, way):
    if name.startswith("pack"):
        return imp.load_module(name, None, f"lib/{name}", ("", "", imp.PKG_DIRECTORY))
    if way % 2 == 0:
        return imp.load_source(name, f"lib/{name}.py")
    if way == 1:  # one thread only: a reload that is under way is not done by a second one
        return imp.reload(sys.modules[name])
    with open(f"lib/{name}.py") as file:
        return imp.load_module(name, file, f"lib/{name}.py", (".py", "r", imp.PY_SOURCE))


def work(turn):
    barrier.wait(10)
    for name in NAMES[turn:] + NAMES[:turn]:
        if load(name, turn) is not MODULES[name]:
            problems.append((turn, name))


threads = [threading.Thread(target=work, args=(turn,)) for turn in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(30)
print(problems, [(name, module.COUNT) for name, module in MODULES.items()])
