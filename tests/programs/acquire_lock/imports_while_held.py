"""The thread that holds the lock searches, loads and imports, circular imports too, and still holds it.

clauses: lock-3
"""

import imp
import sys

from observe import write

write("lib/first.py", "import second\nVALUE = 'first'\n")
write("lib/second.py", "import first\nimport third\nVALUE = 'second', hasattr(first, 'VALUE')\n")
write("lib/third.py", "import imp\nHELD = imp.lock_held()\nimp.acquire_lock()\nimp.release_lock()\n")
write("lib/pack/__init__.py", "from . import inner\n")
write("lib/pack/inner.py", "import pack\nfrom first import VALUE\n")
sys.path.insert(0, "lib")

imp.acquire_lock()
try:
    for name in ("first", "pack", "second"):
        file, pathname, description = imp.find_module(name)
        try:
            module = imp.load_module(name, file, pathname, description)
        finally:
            if file:
                file.close()
        print(module.__name__, imp.lock_held())
    import pack.inner

    print(pack.inner.VALUE, sys.modules["third"].HELD, sys.modules["second"].VALUE)
    imp.reload(sys.modules["third"])
finally:
    imp.release_lock()
print(imp.lock_held())
