"""While the body runs, the module is in `sys.modules` and has all its attributes already.

clauses: load-8
"""

import imp
import os

from observe import write

BODY = """
    import os, sys
    print(__name__, sys.modules[__name__].__dict__ is globals(), list(sys.modules)[-1] == __name__)
    print(os.path.relpath(__file__), os.path.isabs(__file__), __doc__)
    print(__spec__.name, __spec__.parent, __spec__.has_location, __spec__.loader is __loader__)
    print(__loader__.name, os.path.relpath(__loader__.path), __loader__.get_filename(__name__) == __loader__.path)
    print(__loader__.is_package(__name__), globals().get("__path__") == __spec__.submodule_search_locations)
    print(__loader__.get_source(__name__).count("print") if hasattr(__loader__, "path_stats") else None)
    self = sys.modules[__name__]
    self.ADDED = 1
    print(ADDED, setattr(self, "__doc__", "set"), __doc__)
"""
write("lib/plain.py", BODY)
write("lib/pack/__init__.py", BODY)

with open("lib/plain.py") as file:
    plain = imp.load_module("plain", file, "lib/plain.py", (".py", "r", imp.PY_SOURCE))
print("once more")
with open("lib/plain.py") as file:
    imp.load_module("plain", file, "lib/plain.py", (".py", "r", imp.PY_SOURCE))
print("a package")
imp.load_module("up.pack", None, "lib/pack", ("", "", imp.PKG_DIRECTORY))
print(plain.__doc__, plain.self is plain, os.path.relpath(plain.__file__))
