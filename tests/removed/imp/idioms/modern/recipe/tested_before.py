"""What is in sys.modules is returned: a module whose body raises must not be there.

api: imp.load_source
idiom: recipe
becomes: sys.modules[name] = load_source(name, path)
modern: loader.exec_module(module)
"""
import imp
import sys

from observe import write

write("plug.py", "import sys\nsys.rounds = getattr(sys, 'rounds', 0) + 1\nif sys.rounds == 1:\n    raise ValueError\n")


def load(name, path):
    if name not in sys.modules:
        sys.modules[name] = imp.load_source(name, path)
    return sys.modules[name]


try:
    load("plug", "plug.py")
except ValueError as error:
    print(repr(error), "plug" in sys.modules)
print(load("plug", "plug.py").__name__, sys.rounds)
