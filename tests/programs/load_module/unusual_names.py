"""Any text is a module's name: no identifier is needed, and no parent is imported for a dotted one.

clauses: load-1 load-3 load-8
"""

import imp
import sys

from observe import new_modules, show_loaded, write

write("lib/config.py", "WHO = __name__\n")
NAMES = ["<none>", "a.b", "a.b.c", "", " ", "with space", "wörter", "1", "..", ".hidden", "end."]
NAMES += ["lib/config.py", "a\nb", "x" * 300]
before = set(sys.modules)

for name in NAMES:
    with open("lib/config.py") as file:
        module = imp.load_module(name, file, "lib/config.py", ("", "r", imp.PY_SOURCE))
    print(ascii(module.WHO[:20]), sys.modules[name] is module, ascii(module.__spec__.parent))

print(len(new_modules(before)), "a" in sys.modules)
show_loaded(sys.modules["a.b"])
show_loaded(sys.modules["<none>"])

# A package under a dotted name: it is its own parent.
write("lib/pack/__init__.py", "from .part import VALUE\n")
write("lib/pack/part.py", "VALUE = __name__\n")
package = imp.load_module("no.parent.pack", None, "lib/pack", ("", "", imp.PKG_DIRECTORY))
print(package.VALUE, package.__spec__.parent, "no" in sys.modules, "no.parent" in sys.modules)
