"""A load from a FIFO reads what is written to it, one from a device what it gives, one from a socket is an OSError.

clauses: load-4 load-7
cannot run: pyodide3.14: it has no named pipes
"""

import imp
import os
import resource
import socket
import sys
import threading

from observe import open_files, outcome, outcome_type, tree, write


def feed(path, content):
    with open(path, "wb") as file:
        file.write(content)


sys.dont_write_bytecode = True  # nothing shall be written to /dev
os.mkfifo("fifo.py")
for content in (b"VALUE = 1\n", b"VALUE = 2\n", b"", b"raise ValueError('from a FIFO')\n"):
    writer = threading.Thread(target=feed, args=("fifo.py", content))
    writer.start()
    result = outcome_type(imp.load_source, "fifo", "fifo.py")
    writer.join()
    print(" ", getattr(result, "VALUE", None), "fifo" in sys.modules)

writer = threading.Thread(target=feed, args=("fifo.py", b"cut"))
writer.start()
outcome_type(imp.load_compiled, "compiled", "fifo.py")
writer.join()

with socket.socket(socket.AF_UNIX) as listener:
    listener.bind("bound.py")
    outcome(imp.load_source, "bound", "bound.py")
    outcome(imp.load_package, "bound", "bound.py")
    outcome(imp.load_compiled, "bound", "bound.py")

os.symlink("/dev/null", "null.py")
print(sorted(name for name in vars(imp.load_source("null", "null.py")) if not name.startswith("__")))
outcome_type(imp.load_compiled, "nothing", "/dev/null")

# A file that never ends takes the memory that there is, and is a MemoryError.
with open("/proc/self/statm") as file:
    used = int(file.read().split()[0]) * resource.getpagesize()
limits = resource.getrlimit(resource.RLIMIT_AS)
resource.setrlimit(resource.RLIMIT_AS, (used + 500_000_000, limits[1]))
for function in (imp.load_source, imp.load_compiled):
    try:
        function("zero", "/dev/zero")
    except MemoryError:
        print("MemoryError", "zero" in sys.modules, open_files())
resource.setrlimit(resource.RLIMIT_AS, limits)
print(imp.load_source("plain", write("plain.py", "VALUE = 3\n")).VALUE)
tree()
