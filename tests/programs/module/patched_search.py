"""What a caller patches on the module is what its search uses: is_builtin, is_frozen, get_suffixes, the constants.

clauses: mod-2
"""

import imp
from unittest import mock

from observe import search, write

write("lib/plain.py")
write("lib/plain.special", "# coding: latin-1\n")
write("lib/pack/__init__.py")

with mock.patch("imp.is_builtin", return_value=1) as is_builtin:
    search(imp.find_module, "plain")
    search(imp.find_module, "plain", ["lib"])
    print(is_builtin.call_args_list)
with mock.patch("imp.is_builtin", return_value=0), mock.patch("imp.is_frozen", return_value=True) as is_frozen:
    search(imp.find_module, "sys")
    print(is_frozen.call_args_list)
with mock.patch("imp.is_builtin", return_value=0), mock.patch.object(imp, "is_frozen", return_value=False):
    search(imp.find_module, "sys")
    search(imp.find_module, "marshal", None)

with mock.patch("imp.get_suffixes", return_value=[(".special", "r", imp.PY_SOURCE)]) as get_suffixes:
    search(imp.find_module, "plain", ["lib"])
    search(imp.find_module, "pack", ["lib"])
    print(get_suffixes.called)
with mock.patch("imp.get_suffixes", return_value=[]):
    search(imp.find_module, "plain", ["lib"])
with mock.patch.multiple(imp, PY_SOURCE="source", PKG_DIRECTORY="package", C_BUILTIN="built-in"):
    search(imp.find_module, "plain", ["lib"])
    search(imp.find_module, "pack", ["lib"])
    search(imp.find_module, "sys")
    print(imp.get_suffixes()[-2])
search(imp.find_module, "plain", ["lib"])
