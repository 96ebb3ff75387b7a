"""A folder that may not be read is skipped; a file that may not be read is a PermissionError.

clauses: find-3 find-4
cannot run: pyodide3.14: it has one user only, who may read and write all
"""

import imp
import os
import sys

from observe import open_files, search, write

os.chmod(".", 0o755)
write("closed/plain.py")
write("lib/plain.py")
write("secret/plain.py")
write("hidden/pack/__init__.py")
write("unlisted/plain.py")
os.chmod("unlisted", 0o111)
os.chmod("secret/plain.py", 0)
os.chmod("hidden/pack", 0)
os.chmod("closed", 0)
search(imp.find_module, "plain", ["lib"])

sys.stdout.flush()
child = os.fork()
if child == 0:
    if os.getuid() == 0:
        os.setuid(65534)
    search(imp.find_module, "plain", ["closed", "lib"])
    search(imp.find_module, "plain", ["closed"])
    search(imp.find_module, "pack", ["hidden"])
    search(imp.find_module, "plain", ["unlisted"])
    search(imp.find_module, "plain", ["secret", "lib"])
    print(open_files())
    sys.stdout.flush()
    os._exit(0)
print(os.waitpid(child, 0)[1])
for folder in ("closed", "hidden/pack", "unlisted"):
    os.chmod(folder, 0o755)
