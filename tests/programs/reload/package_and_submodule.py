"""A package is reloaded without its sub-modules; a sub-module is reloaded by way of its parent's path.

clauses: reload-1
"""

import imp
import os
import sys

from observe import outcome, write

write("lib/pack/__init__.py", "print('package runs')\nfrom . import part\nVALUE = 1\n")
write("lib/pack/part.py", "print('part runs')\nVALUE = 1\n")
write("other/part.py", "print('the other part runs')\nVALUE = 'other'\n")
sys.path.insert(0, os.path.abspath("lib"))
import pack.part

part = pack.part
pack.__path__.append("ignored")
print(imp.reload(pack) is pack, pack.part is part, len(pack.__path__))
print(imp.reload(pack.part) is part, sys.modules["pack.part"] is part, pack.part is part)

# The path of the parent decides where the sub-module comes from now.
pack.__path__[:] = [os.path.abspath("other")]
print(imp.reload(part).VALUE, os.path.relpath(part.__file__))

# No longer a package, or no longer there.
del pack.__path__
outcome(imp.reload, part)
del sys.modules["pack"]
outcome(imp.reload, part)
outcome(imp.reload, pack)
print(sys.modules["pack.part"] is part, "pack" in sys.modules)
sys.modules["pack"] = pack
print(imp.reload(pack) is pack, imp.reload(part).VALUE)
