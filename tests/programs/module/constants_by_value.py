"""Programs that make names of constants, by type, by value or by their upper-case names, find 3.11's and no others.

clauses: mod-3 const-1
"""

import imp
import inspect

from observe import write

# Each module has these; which of them depends on the Python.
OF_EVERY_MODULE = ("__builtins__", "__cached__", "__doc__", "__file__", "__name__", "__package__")
PLAIN = (int, float, complex, bool, str, bytes, list, tuple, set, frozenset, dict, range, type(None))


def own(names):
    return sorted(name for name in names if name not in OF_EVERY_MODULE)


write("lib/plain.py")
imp.find_module("plain", ["lib"])[0].close()  # what a search keeps does not count either
print({value: name for name, value in sorted(vars(imp).items()) if isinstance(value, int)})
print({getattr(imp, name): name for name in dir(imp) if isinstance(getattr(imp, name), int)})
for kind in PLAIN:
    print(kind.__name__, own(name for name, value in vars(imp).items() if type(value) is kind))
    print(kind.__name__, own(name for name, value in inspect.getmembers(imp) if isinstance(value, kind)))
print(own(name for name in dir(imp) if name.isupper()))
print(own(name for name in vars(imp) if name == name.upper()))
print(sorted(name for name, value in inspect.getmembers(imp, inspect.isclass) if not name.startswith("_")))
print(sorted(name for name, value in inspect.getmembers(imp, inspect.isroutine) if not name.startswith("_")))
print(sorted(name for name, value in inspect.getmembers(imp, inspect.ismodule) if not name.startswith("_")))
print(own(name for name, value in inspect.getmembers(imp) if not callable(value) and not name.startswith("_")))
print(imp._ERR_MSG.format("x"))
