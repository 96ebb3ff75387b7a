"""A bytecode file of any name is loaded; its code keeps the file name that it was compiled with.

clauses: load-7 load-8 load-6
"""

import imp
import os
import py_compile
import traceback

from observe import outcome, show_loaded, tree, write

write("src/plain.py", "VALUE = __file__\ndef fail():\n    raise LookupError\n")
for target in ("lib/plain.pyc", "lib/no_suffix", "lib/data.bin", "lib/source.py"):
    py_compile.compile("src/plain.py", cfile=target, dfile="built/elsewhere.py", doraise=True)

module = imp.load_compiled("plain", "lib/plain.pyc")
show_loaded(module)
print(os.path.relpath(module.VALUE), module.__loader__.get_source("plain"))
try:
    module.fail()
except LookupError as error:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    print(frame.filename, frame.lineno, frame.name, repr(frame.line))

for path in ("lib/no_suffix", "lib/data.bin", "lib/source.py"):
    outcome(imp.load_compiled, "plain", path)

# In place of a source that is gone.
py_compile.compile("src/plain.py", doraise=True)
os.remove("src/plain.py")
cached = imp.load_compiled("cached", imp.cache_from_source("src/plain.py"))
print(cached.VALUE.startswith(os.path.abspath("src/__pycache__")), cached.fail.__code__.co_filename)
tree()
