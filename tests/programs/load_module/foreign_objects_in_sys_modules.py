"""What is in `sys.modules` under the name is used as it is, be it None or no module at all.

clauses: load-2 load-4
"""

import imp
import sys

from observe import write

write("lib/plain.py", "VALUE = 1\n")
write("lib/pack/__init__.py", "VALUE = 2\n")


class Instance:
    OLD = 0


class Slots:
    __slots__ = ()


class Frozen:
    def __setattr__(self, name, value):
        raise AttributeError(name)


def load(name):
    if name == "pack":
        return imp.load_module(name, None, "lib/pack", ("", "", imp.PKG_DIRECTORY))
    with open("lib/plain.py") as file:
        return imp.load_module(name, file, "lib/plain.py", (".py", "r", imp.PY_SOURCE))


for name in ("plain", "pack"):
    for there in (None, 5, Slots(), Instance(), Frozen(), type("Class", (), {})):
        kind = type(there).__name__
        sys.modules[name] = there
        try:
            result = load(name)
        except BaseException as error:
            print(name, kind, "raises", type(error).__name__, sys.modules[name] is there)
        else:
            value = getattr(result, "VALUE", "no value")
            print(name, kind, result is there, value, result.OLD, result.__name__, type(result.__loader__).__name__)
    del sys.modules[name]
