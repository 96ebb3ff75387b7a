"""A package that replaces itself in `sys.modules`: unlike a source file's, its replacement gets no attribute at all.

clauses: load-4 load-7
"""

import imp
import sys

from observe import write

BODIES = {
    "by_instance": "class Facade:\n    VALUE = 1\nsys.modules[__name__] = Facade()\n",
    "by_slots": "class Facade:\n    __slots__ = ()\nsys.modules[__name__] = Facade()\n",
    "by_none": "sys.modules[__name__] = None\n",
    "by_number": "sys.modules[__name__] = 5\n",
}
for name, body in BODIES.items():
    write(f"lib/{name}/__init__.py", "import sys\n" + body)
    result = imp.load_module(name, None, f"lib/{name}", ("", "", imp.PKG_DIRECTORY))
    print(name, result is sys.modules[name], type(result).__name__, sorted(getattr(result, "__dict__", {})))
