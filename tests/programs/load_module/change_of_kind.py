"""A name that was a module becomes a package and a module again: what the load does not set stays.

clauses: load-2 load-8
"""

import imp
import os

from observe import write

write("lib/thing.py", "KIND = 'module'\n")
write("lib/thing/__init__.py", "KIND = 'package'\n")
write("lib/thing/part.py", "from . import KIND\n")


def show(module):
    path = [os.path.relpath(entry) for entry in getattr(module, "__path__", [])]
    print(module.KIND, os.path.relpath(module.__file__), path, module.__spec__.submodule_search_locations is None)


def load_the_file():
    with open("lib/thing.py") as file:
        return imp.load_module("thing", file, "lib/thing.py", (".py", "r", imp.PY_SOURCE))


module = load_the_file()
show(module)
package = imp.load_module("thing", None, "lib/thing", ("", "", imp.PKG_DIRECTORY))
print(package is module)
show(package)
import thing.part

print(thing.part.KIND, thing is module)
again = load_the_file()
print(again is module, again.part is thing.part)
show(again)
