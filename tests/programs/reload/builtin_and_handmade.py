"""`reload` of modules that are not from a file, and of one that was made by hand and has no spec.

clauses: reload-1 reload-2
"""

import imp
import itertools
import os
import sys
import types

from observe import outcome, write

for module in (sys, itertools):
    module.ADDED = 1
    chain = getattr(module, "chain", None)
    print(imp.reload(module) is module, module.ADDED, getattr(module, "chain", None) is chain)

# By a load of imp, out of sight of the path: not found again until the path has it.
write("lib/plain.py", "COUNT = globals().get('COUNT', 0) + 1\n")
plain = imp.load_source("plain", "lib/plain.py")
outcome(imp.reload, plain)
print(sys.modules["plain"] is plain, plain.COUNT)
sys.path.insert(0, os.path.abspath("lib"))
print(imp.reload(plain).COUNT, plain.__loader__.path == os.path.abspath("lib/plain.py"))

# No spec at all.
for name in ("plain", "no_such_module"):
    module = sys.modules[name] = types.ModuleType(name)
    outcome(imp.reload, module)
    print(getattr(module, "COUNT", "no COUNT"))
