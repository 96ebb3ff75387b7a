"""A star import brings the modules that imp itself uses, which old programs have come to rely on.

clauses: mod-3
"""

from imp import *

for name in ("importlib", "machinery", "os", "sys", "tokenize", "types", "util", "warnings"):
    print(name, name in globals())
print(types.ModuleType("made").__name__, util.MAGIC_NUMBER == get_magic())
