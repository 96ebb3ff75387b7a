"""Loading asks no finder: `sys.meta_path`, `sys.path` and `sys.path_hooks` are for what the body imports.

clauses: load-7 load-8
"""

import imp
import py_compile
import sys

from observe import outcome, write

write("lib/plain.py", "VALUE = __name__\n")
write("lib/pack/__init__.py", "VALUE = __name__\n")
py_compile.compile("lib/plain.py", cfile="lib/compiled.pyc", doraise=True)
asked = []


class Finder:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in sys.stdlib_module_names:
            asked.append(name)


sys.meta_path.insert(0, Finder())
for name in ("plain", "no.parent.plain", "pack.plain"):
    print(imp.load_source(name, "lib/plain.py").VALUE, asked)
print(imp.load_package("other.pack", "lib/pack").VALUE, asked)
print(imp.load_compiled("compiled", "lib/compiled.pyc").VALUE, asked)
with open("lib/plain.py") as file:
    print(imp.load_module("again", file, "lib/plain.py", (".py", "r", imp.PY_SOURCE)).VALUE, asked)
file, pathname, description = imp.find_module("plain", ["lib"])
file.close()
print(asked)

# What the body imports is asked for, and so is a module that is reloaded.
write("lib/importer.py", "import no_such_module\n")
outcome(imp.load_source, "importer", "lib/importer.py")
outcome(imp.reload, sys.modules["plain"])
print(asked)
