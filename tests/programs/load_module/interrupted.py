"""Ctrl-C while a body runs is a KeyboardInterrupt; a new module is gone then, no lock is held, and the next load works.

clauses: load-4 load-6 lock-1
cannot run: pyodide3.14: it has no threads
"""

import imp
import os
import signal
import sys
import threading

from observe import describe, open_files, outcome, write

# So that Ctrl-C means the same in a process in the background
signal.signal(signal.SIGINT, signal.default_int_handler)

INTERRUPT = "import os, signal, time\nBEFORE = 1\nos.kill(os.getpid(), signal.SIGINT)\ntime.sleep(9)\nAFTER = 1\n"
write("lib/plain.py", INTERRUPT)
write("lib/pack/__init__.py", "from . import inner\nimport pack.deep\n")
write("lib/pack/inner.py", "VALUE = 1\n")
write("lib/pack/deep.py", INTERRUPT)
write("lib/caught.py", "try:\n " + INTERRUPT.replace("\n", "\n ") + "\nexcept KeyboardInterrupt:\n VALUE = 'caught'\n")
write("lib/outer.py", "import imp\nBEFORE = 1\nimp.load_source('plain', 'lib/plain.py')\n")


def load(name):
    file, path, triple = imp.find_module(name, ["lib"])
    try:
        result = outcome(imp.load_module, name, file, path, triple)
    finally:
        if file:
            file.close()
    left = [key for key in ("plain", "pack", "pack.inner", "pack.deep", "caught", "outer") if key in sys.modules]
    print(" ", left, imp.lock_held(), open_files())
    return result


load("plain")
load("pack")
load("outer")
print(load("caught").VALUE)

# One that was there stays, with what the body has done so far.
there = sys.modules["plain"] = imp.new_module("plain")
load("plain")
print(sys.modules["plain"] is there, there.BEFORE, hasattr(there, "AFTER"))
outcome(imp.reload, there)
del sys.modules["plain"]

# Another thread can load it afterwards.
write("lib/plain.py", "VALUE = 'next'\n")
loaded = []
thread = threading.Thread(target=lambda: loaded.append(imp.load_source("plain", "lib/plain.py").VALUE))
thread.start()
thread.join(30)
print(loaded)

# With the lock taken by the caller, it is the caller's to release.
write("lib/plain.py", INTERRUPT)
imp.acquire_lock()
load("plain")
imp.release_lock()
print(imp.lock_held())
