"""The recipe for a dotted name: find the package, load it, find the next part on its path.

clauses: find-8 load-1 load-3 load-2
"""

import imp
import sys

from observe import new_modules, open_files, outcome, write

write("lib/a/__init__.py", "print('a')\n")
write("lib/a/b/__init__.py", "print('a.b')\n")
write("lib/a/b/c.py", "print('a.b.c')\nfrom . import __name__ as PARENT\n")
write("lib/a/x.py", "print('a.x')\n")
before = set(sys.modules)


def import_dotted(name, path=None):
    module, full = None, []
    for part in name.split("."):
        full.append(part)
        if module is not None:
            path = module.__path__
        file, pathname, description = imp.find_module(part, path)
        try:
            child = imp.load_module(".".join(full), file, pathname, description)
        finally:
            if file:
                file.close()
        if module is not None:
            setattr(module, part, child)
        module = child
    return module


module = import_dotted("a.b.c", ["lib"])
print(module.__name__, module.PARENT, new_modules(before))

# All of them are executed again.
print(import_dotted("a.b.c", ["lib"]) is module)
print(import_dotted("a.x", ["lib"]).__name__, sys.modules["a"].b.c is module)
outcome(import_dotted, "a.b.missing", ["lib"])
outcome(import_dotted, "a.x.y", ["lib"])

# One line for each level.
a = imp.load_module("a", *imp.find_module("a", ["lib"]))
b = imp.load_module("a.b", *imp.find_module("b", a.__path__))
print(a is sys.modules["a"], b is a.b, open_files())
