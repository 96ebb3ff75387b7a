"""A star import brings every function and constant, and the modules that come with them.

clauses: mod-3
"""

from imp import *

from observe import search, write

write("lib/plain.py")
search(find_module, "plain", ["lib"])
print(get_suffixes()[-1], PY_SOURCE, is_builtin("sys") != 0, lock_held(), new_module("empty").__name__)
print(sorted(name for name in globals() if name.isupper()))
print(sorted(name for name, value in globals().items() if callable(value) and not name.startswith("_")))
print(os.path.basename("a/b"), sys.path is __import__("sys").path)
