"""`load_module` calls the module's own functions by name, so a program that replaces one is obeyed.

clauses: load-7 mod-2
"""

import imp
from unittest import mock

from observe import outcome, write

write("lib/plain.py", "VALUE = 1\n")


def replacement(kind):
    def function(*args):
        shown = tuple("<file>" if hasattr(arg, "read") else arg for arg in args)
        print(kind, shown)
        return kind

    return function


TYPES = {
    "load_source": imp.PY_SOURCE,
    "load_compiled": imp.PY_COMPILED,
    "load_dynamic": imp.C_EXTENSION,
    "load_package": imp.PKG_DIRECTORY,
    "init_builtin": imp.C_BUILTIN,
    "init_frozen": imp.PY_FROZEN,
}
for function, code in TYPES.items():
    with mock.patch(f"imp.{function}", replacement(function)), open("lib/plain.py") as file:
        outcome(imp.load_module, "plain", file, "lib/plain.py", (".py", "r", code))
        print(file.closed)

# Without a file, an extension's path is opened for the time of the call.
with mock.patch("imp.load_dynamic", replacement("load_dynamic")):
    outcome(imp.load_module, "plain", None, "lib/plain.py", ("", "", imp.C_EXTENSION))
with mock.patch("imp.load_dynamic", None):
    outcome(imp.load_module, "plain", None, "lib/plain.py", ("", "", imp.C_EXTENSION))

with mock.patch.object(imp, "PY_SOURCE", 77), open("lib/plain.py") as file:
    print(imp.load_module("plain", file, "lib/plain.py", (".py", "r", 77)).VALUE)
