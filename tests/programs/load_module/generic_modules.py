"""Modules of a subclass of the module type, and a module without its attributes, are executed again in place.

clauses: load-2 load-8 reload-2
"""

import imp
import sys
import types

from observe import describe, write

write("lib/plain.py", "VALUE = 1\nprint('executed as', type(__import__('sys').modules[__name__]).__name__)\n")


class Lazy(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "made " + name


class Guarded(types.ModuleType):
    def __setattr__(self, name, value):
        if name == "__loader__":
            raise TypeError("hands off")
        super().__setattr__(name, value)


for kind in (types.ModuleType, Lazy, Guarded):
    module = kind("plain")
    sys.modules["plain"] = module
    try:
        result = imp.load_source("plain", "lib/plain.py")
        print(kind.__name__, result is module, result.VALUE, type(result.__loader__).__name__)
    except BaseException as error:
        print(kind.__name__, type(error).__name__, sys.modules.get("plain") is module, vars(module).get("VALUE"))
    module = sys.modules["plain"] = kind("plain")
    try:
        print(kind.__name__, describe(imp.reload(module)))
    except BaseException as error:
        print(kind.__name__, type(error).__name__)
module = types.ModuleType("plain")
del module.__spec__, module.__loader__, module.__package__, module.__doc__
sys.modules["plain"] = module
print(imp.load_source("plain", "lib/plain.py") is module, module.__spec__.name, type(module.__loader__).__name__)
