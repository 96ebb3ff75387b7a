"""Names from imp that stand beside a substitute: whoever takes them from this file gets what he got.

api: imp.cache_from_source
api: imp.find_module
api: imp.get_suffixes
api: imp.get_tag
api: imp.load_source
api: imp.new_module
ready: from imp import cache_from_source
ready: from imp import load_source
ready: from imp import find_module
becomes: get_suffixes = _get_suffixes
"""
import sys

from observe import write

try:
    from imp import cache_from_source
except ImportError:
    def cache_from_source(path, debug_override=None):
        return path + "c"
try:
    from imp import load_source
except ImportError:
    load_source = None
if sys.version_info[0] >= 3:
    from imp import get_suffixes
else:
    def get_suffixes():
        return []
try: from imp import new_module, get_tag  # on one line
except ImportError:
    def get_tag():
        return ""
    new_module = None
try:
    from imp import find_module
except ImportError:
    from another import find_module

write("plug.py", "x = 1")
this = vars(sys.modules["__main__"])
print(this["cache_from_source"]("a.py", False), this["load_source"]("plug", "plug.py").x, this["get_suffixes"]()[-1])
print(this["new_module"]("x"), this["get_tag"]() == sys.implementation.cache_tag)
file, path, _ = this["find_module"]("plug", ["."])
file.close()
print(path)
