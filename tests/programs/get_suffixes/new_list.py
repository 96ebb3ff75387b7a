"""The list is new at every call: what the caller does to it changes nothing.

clauses: suffix-1
"""

import imp
from importlib import machinery

from observe import search, write

write("lib/plain.py")
first = imp.get_suffixes()
second = imp.get_suffixes()
print(first == second, first is second)
length = len(first)
first.clear()
second.insert(0, (".never", "r", imp.PY_SOURCE))
print(len(imp.get_suffixes()) == length, imp.get_suffixes() is second)
search(imp.find_module, "plain", ["lib"])
print(machinery.SOURCE_SUFFIXES, machinery.BYTECODE_SUFFIXES)
