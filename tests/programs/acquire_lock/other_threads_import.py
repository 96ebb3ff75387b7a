"""Other threads that import while the lock is held get their modules after it is released, whole; nobody waits for ever.

clauses: lock-3
cannot run: pyodide3.14: it has no threads
"""

import imp
import sys
import threading

from observe import write

for number in range(4):
    write(f"lib/mod{number}.py", f"import shared\nVALUE = shared.VALUE + {number}\n")
write("lib/shared.py", "import time\ntime.sleep(0.05)\nVALUE = 10\n")
write("lib/held.py", "import mod0\nVALUE = mod0.VALUE\n")
sys.path.insert(0, "lib")
results = {}


def work(number):
    module = __import__(f"mod{number}")
    results[number] = module.VALUE


threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
imp.acquire_lock()
try:
    for thread in threads:
        thread.start()
    with open("lib/held.py") as file:
        held = imp.load_source("held", "lib/held.py", file)
finally:
    imp.release_lock()
for thread in threads:
    thread.join(20)
print(held.VALUE, sorted(results.items()), [thread.is_alive() for thread in threads], imp.lock_held())
