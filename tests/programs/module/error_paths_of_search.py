"""What a caller hears when the functions under a search fail: the error as it is, and no file left open.

clauses: mod-2 find-4
"""

import builtins
import imp
from unittest import mock

from observe import open_files, outcome, write

write("lib/plain.py", "# coding: latin-1\n")
write("lib/coded.pyc", b"")


def fails(*arguments, **keywords):
    """Stand for a function that fails."""
    raise OSError(24, "Too many open files")


with mock.patch.object(builtins, "open", fails):
    outcome(imp.find_module, "plain", ["lib"])
    outcome(imp.find_module, "coded", ["lib"])
print(open_files())
