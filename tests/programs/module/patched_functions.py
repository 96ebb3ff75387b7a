"""Patched functions are what callers and the module's own functions call, and the originals come back.

clauses: mod-2
"""

import imp
from imp import find_module as kept
from unittest import mock

from observe import outcome, write

write("lib/plain.py", "VALUE = 1\n")


def load(name):
    """Search and load the documented way."""
    file, pathname, description = imp.find_module(name, ["lib"])
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()


fake = (None, "elsewhere", ("", "", imp.PKG_DIRECTORY))
with (
    mock.patch("imp.find_module", return_value=fake) as find_module,
    mock.patch("imp.load_package", return_value="loaded"),
):
    outcome(load, "plain")
    print(find_module.call_args, imp.find_module is kept)
with mock.patch("imp.load_source", side_effect=lambda name, pathname, file: (name, pathname, file.name)):
    outcome(load, "plain")
with mock.patch("imp.find_module", side_effect=ImportError("no such plug-in")):
    outcome(load, "plain")
with mock.patch("imp.load_module", autospec=True, return_value="autospec") as load_module:
    outcome(load, "plain")
    print(load_module.call_count)
print(imp.find_module is kept, load("plain").VALUE)
with mock.patch("imp.machinery.SOURCE_SUFFIXES", [".other"]):
    outcome(load, "plain")
print(load("plain").VALUE)
