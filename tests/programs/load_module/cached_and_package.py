"""`__package__` and `__cached__` on what was loaded, where the interpreter sets them on what is imported.

clauses: load-8
"""

import imp
import importlib
import py_compile
import sys

from observe import write

write("lib/plain.py")
write("lib/pack/__init__.py")
write("lib/pack/part.py")
py_compile.compile("lib/plain.py", cfile="lib/compiled.pyc", doraise=True)
sys.path.insert(0, "lib")


def show(kind, module, imported):
    for attribute in ("__package__", "__cached__"):
        as_import = hasattr(imported, attribute)
        print(kind, attribute, hasattr(module, attribute) == as_import, end=" ")
        print(getattr(module, attribute, None) == (getattr(imported, attribute, None)))


def imported(name):
    sys.modules.pop(name, None)
    return importlib.import_module(name)


loaded = imp.load_source("plain", "lib/plain.py")
as_import = imported("plain")
print(hasattr(loaded, "__cached__") == hasattr(as_import, "__cached__"))
print(getattr(loaded, "__package__", None) == getattr(as_import, "__package__", None))
show("pack", imp.load_package("pack", "lib/pack"), imported("pack"))
part = imp.load_source("pack.part", "lib/pack/part.py")
print(getattr(part, "__package__", None) == getattr(imported("pack.part"), "__package__", None))
compiled = imp.load_compiled("compiled", "lib/compiled.pyc")
print(getattr(compiled, "__package__", None) == getattr(imported("compiled"), "__package__", None))
