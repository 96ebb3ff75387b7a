"""Loaded by a relative path, the module's file is absolute; the loader keeps the path as it was given.

clauses: load-7 load-8 reload-1
"""

import imp
import os
import sys

from observe import outcome, write

write("lib/plain.py", "VALUE = 1\ndef function():\n    return VALUE\n")
write("elsewhere/lib/plain.py", "VALUE = 'elsewhere'\n")

plain = imp.load_source("plain", "lib/plain.py")
file = plain.__file__
print(os.path.isabs(file), plain.__loader__.path, plain.__spec__.origin == file, plain.function.__code__.co_filename)

os.chdir("elsewhere")
print(plain.__file__ == file, plain.__loader__.get_data("lib/plain.py"))
print(plain.__loader__.get_source("plain"), end="")

# reload asks for the module by its name: it is not on sys.path, neither here nor there.
outcome(imp.reload, plain)
sys.path.insert(0, os.path.dirname(file))
print(
    imp.reload(plain) is plain, plain.VALUE, plain.__loader__.path == file, plain.function.__code__.co_filename == file
)
