"""Programs that replace the built-in open see the calls: once for the encoding, once for the file that is returned.

clauses: find-4 mod-2
"""

import builtins
import imp
import sys
from unittest import mock

from observe import outcome, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/latin.py", "# coding: latin-1\n")
original = open
log = []


def logging_open(name, *args, **kwargs):
    log.append((name, args, kwargs))
    return original(name, *args, **kwargs)


for name in ("plain", "latin", "missing"):
    with mock.patch("builtins.open", logging_open):
        try:
            file, pathname, description = imp.find_module(name, ["lib"])
        except ImportError as error:
            print(error)
        else:
            print(file.mode, file.encoding, file.tell())
            module = imp.load_module(name, file, pathname, description)
            file.close()
            print(sorted(vars(module))[:1])
    print(log)
    log.clear()

with mock.patch("builtins.open", mock.mock_open(read_data=b"# coding: ascii\nVALUE = 2\n")) as opened:
    file, pathname, description = imp.find_module("plain", ["lib"])
    print(opened.call_args_list, file is opened.return_value)
with mock.patch("builtins.open", side_effect=PermissionError(13, "no", "lib/plain.py")):
    outcome(imp.find_module, "plain", ["lib"])
with mock.patch("imp.open", logging_open, create=True):
    file = imp.find_module("latin", ["lib"])[0]
    file.close()
print(log)
