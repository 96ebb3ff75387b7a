"""A FIFO, a socket, a device or a loop of links is no module's file, whatever it is called, and is not opened.

clauses: find-2 find-3 find-7
cannot run: pyodide3.14: it has no named pipes
"""

import imp
import os
import socket

from observe import open_files, search, write

names = ("fifo", "bound", "zero", "null", "loop", "chain")


def make(path):
    """Make one of each at the paths that *path* stands for."""
    for name in names:
        os.makedirs(os.path.dirname(os.path.abspath(path % name)), exist_ok=True)
    os.mkfifo(path % "fifo")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path % "bound")
    os.symlink("/dev/zero", path % "zero")
    os.symlink("/dev/null", path % "null")
    os.symlink(os.path.basename(path % "loop"), path % "loop")
    os.symlink(os.path.abspath((path % "chain") + "2"), path % "chain")
    os.symlink(os.path.abspath(path % "chain"), (path % "chain") + "2")


for suffix in (".py", ".pyc", imp.get_suffixes()[0][0], "/__init__.py", "/__init__.pyc"):
    make("lib/%s" + suffix)
for name in names:
    search(imp.find_module, name, ["lib"])

# Nor is one an entry in which something could be.
make("%s")
write("last/plain.py")
search(imp.find_module, "plain", [*names, "last"])

# The module behind it is found.
for name in names:
    write(f"last/{name}.py")
    search(imp.find_module, name, ["lib", "last"])

# A long chain of links is followed as far as the operating system follows it.
write("long/0.py", "VALUE = 1\n")
for number in range(1, 60):
    os.symlink(f"{number - 1}.py", f"long/{number}.py")
print([number for number in range(60) if os.path.isfile(f"long/{number}.py")] == list(range(41)))
for number in (1, 40, 41, 59):
    search(imp.find_module, str(number), ["long"])
print(open_files())
