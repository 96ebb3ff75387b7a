"""A directory, pipe or dangling link that is named like a module file is passed over for the next candidate.

clauses: find-7 find-2
cannot run: pyodide3.14: it has no named pipes
"""

import imp
import os

from observe import search, write

os.makedirs("lib/folder.py")
search(imp.find_module, "folder", ["lib"])
write("lib/folder.pyc", b"not really")
search(imp.find_module, "folder", ["lib"])

os.makedirs("lib/both.py")
os.makedirs("lib/both.pyc")
write("next/both.py")
search(imp.find_module, "both", ["lib"])
search(imp.find_module, "both", ["lib", "next"])

os.mkfifo("lib/pipe.py")
search(imp.find_module, "pipe", ["lib"])
os.symlink("/dev/null", "lib/device.py")
search(imp.find_module, "device", ["lib"])
os.symlink("nowhere.py", "lib/dangling.py")
os.symlink("loop.py", "lib/loop.py")
search(imp.find_module, "dangling", ["lib"])
search(imp.find_module, "loop", ["lib"])
write("lib/nowhere.py", "x = 1\n")
search(imp.find_module, "dangling", ["lib"])
