"""get_suffixes is called for an entry that has no such package, and not before, nor where there is nothing to search.

clauses: mod-2 suffix-2
"""

import imp
from unittest import mock

from observe import outcome, write

write("lib/plain.py")
write("lib/pack/__init__.py")
with mock.patch("imp.get_suffixes", side_effect=ValueError("asked")) as get_suffixes:
    outcome(imp.find_module, "sys")
    outcome(imp.find_module, "plain", [])
    outcome(imp.find_module, "pack", ["lib"])
    print(get_suffixes.called)
    outcome(imp.find_module, "plain", ["lib"])
    outcome(imp.find_module, "plain", "lib")
    outcome(imp.find_module, 1, ["lib"])
    print(get_suffixes.call_args_list)
