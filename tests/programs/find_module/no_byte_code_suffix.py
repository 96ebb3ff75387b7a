"""With no bytecode suffix at all, a search that comes to an entry is an IndexError.

clauses: suffix-2
"""

import imp
from importlib import machinery

from observe import outcome, write

write("lib/plain.py")
write("lib/pack/__init__.py")
machinery.BYTECODE_SUFFIXES = []
print([kind for _, _, kind in imp.get_suffixes() if kind != imp.C_EXTENSION])
for name in ("plain", "pack", "absent"):
    outcome(imp.find_module, name, ["lib"])
    outcome(imp.find_module, name, ["missing"])
outcome(imp.find_module, "plain", [])
outcome(imp.find_module, "sys")
