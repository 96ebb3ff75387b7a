"""Where `__pycache__` or its folder may not be written, the load works, and what is in the cache is used if it is fresh.

clauses: load-10
cannot run: pyodide3.14: it has one user only, who may read and write all
"""

import imp
import os
import sys

from observe import open_files, tree, write

os.umask(0o022)
os.chmod(".", 0o755)
write("lib/fresh.py", "VALUE = 'fresh'\n")
write("lib/stale.py", "VALUE = 'old'\n")
write("lib/none.py", "VALUE = 'no cache'\n")
write("lib/hidden.py", "VALUE = 'cache may not be read'\n")
write("folder/plain.py", "VALUE = 'no folder for a cache'\n")
write("folder/pack/__init__.py", "VALUE = 'package'\n")
for name in ("fresh", "stale", "hidden"):
    imp.load_source(name, f"lib/{name}.py")
    del sys.modules[name]
write("lib/stale.py", "VALUE = 'newer'\n")
os.chmod(imp.cache_from_source("lib/hidden.py"), 0)
for folder in ("lib/__pycache__", "folder", "folder/pack"):
    os.chmod(folder, 0o555)
tree()

sys.stdout.flush()
child = os.fork()
if child == 0:
    if os.getuid() == 0:
        os.setuid(65534)
    for name in ("fresh", "stale", "none", "hidden"):
        with open(f"lib/{name}.py", "rb") as file:
            # The file stays open where the cache is used.
            print(imp.load_module(name, file, f"lib/{name}.py", (".py", "rb", imp.PY_SOURCE)).VALUE, file.closed)
    print(imp.load_source("plain", "folder/plain.py").VALUE)
    print(imp.load_package("pack", "folder/pack").VALUE, open_files())
    sys.stdout.flush()
    os._exit(0)
print(os.waitpid(child, 0)[1])
tree()
for folder in ("lib/__pycache__", "folder", "folder/pack"):
    os.chmod(folder, 0o755)
