"""A file that opens with the magic and marshalled code loads; with another magic it is an ImportError.

clauses: magic-1
"""

import imp
import marshal
import sys

from observe import write

code = marshal.dumps(compile("VALUE = 42\n", "made.py", "exec"))
write("made.pyc", imp.get_magic() + bytes(12) + code)
file, pathname, description = imp.find_module("made", ["."])
with file:
    module = imp.load_module("made", file, pathname, description)
print(module.VALUE, description)

other = bytes([imp.get_magic()[0] ^ 1]) + imp.get_magic()[1:]
write("alien.pyc", other + bytes(12) + code)
file, pathname, description = imp.find_module("alien", ["."])
with file:
    try:
        imp.load_module("alien", file, pathname, description)
    except ImportError as error:
        print(type(error).__name__, error.name, error.path, str(error).startswith("bad magic number"))
print("alien" in sys.modules)
