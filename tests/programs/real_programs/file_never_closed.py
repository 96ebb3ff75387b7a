"""`find_module` inside the call of `load_module`: nobody closes the file, and it works all the same.

clauses: load-1 load-6
"""

import gc
import imp
import sys
import warnings

from observe import open_files, write

write("lib/handler.py", "def handle():\n    return 'handled'\n")
write("lib/pack/__init__.py", "from .inner import handle\n")
write("lib/pack/inner.py", "def handle():\n    return __name__\n")

# The first load reads the source: the text file is closed by that.
print(imp.load_module("handler", *imp.find_module("handler", ["lib"])).handle(), open_files())

# The second takes the bytecode, so the file is left to the garbage collector.
with warnings.catch_warnings():
    warnings.simplefilter("ignore", ResourceWarning)
    print(imp.load_module("handler", *imp.find_module("handler", ["lib"])).handle())
    name, *rest = imp.find_module("handler", ["lib"])
    print(rest)
    del name
    gc.collect()
print(open_files())

# A package has no file. The call is made for its effect on sys.modules only.
imp.load_module("pack", *imp.find_module("pack", ["lib"]))
print(sys.modules["pack"].handle())
import handler
import pack.inner

print(handler.handle(), pack.inner.handle(), open_files())
