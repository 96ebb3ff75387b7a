"""The process forks while another thread loads a module: the child finds, loads and imports others, the parent goes on.

clauses: load-9 load-1
cannot run: without-private: with the global import lock in place of a module's, the fork waits for the load that waits for it
cannot run: pyodide3.14: it has no threads
"""

import imp
import os
import sys
import threading
import warnings

from observe import write

# Newer versions warn of a fork where there are threads. That is what this is about.
warnings.filterwarnings("ignore", ".*fork", DeprecationWarning)
write("lib/gate.py", "import threading\nstarted, go_on = threading.Event(), threading.Event()\n")
write("lib/slow.py", "import gate\ngate.started.set()\ngate.go_on.wait(10)\nimport below\nREADY = True\n")
write("lib/below.py", "VALUE = 'below'\n")
write("lib/plain.py", "import below\nVALUE = below.VALUE\n")
write("lib/other.py", "VALUE = 'other'\n")
sys.path.insert(0, "lib")
import gate

loaded = []
thread = threading.Thread(target=lambda: loaded.append(imp.load_source("slow", "lib/slow.py")))
thread.start()
print("started", gate.started.wait(10))
sys.stdout.flush()
child = os.fork()
if child == 0:
    file, pathname, description = imp.find_module("plain")
    print("child", imp.load_module("plain", file, pathname, description).VALUE, imp.lock_held())
    file.close()
    print(
        imp.load_source("again", "lib/other.py").VALUE,
        __import__("other").VALUE,
        imp.reload(sys.modules["other"]).VALUE,
    )
    print(hasattr(sys.modules["slow"], "READY"))
    sys.stdout.flush()
    os._exit(0)
print("parent", os.waitpid(child, 0)[1], hasattr(sys.modules["slow"], "READY"), "below" in sys.modules)
gate.go_on.set()
thread.join(10)
print(loaded[0] is sys.modules["slow"], loaded[0].READY, loaded[0].below.VALUE)
