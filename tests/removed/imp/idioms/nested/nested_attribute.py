"""An attribute of what one expression loads.

idiom: nested
becomes: value = find_and_load('plug', ['lib']).VALUE
modern: spec = importlib.machinery.PathFinder.find_spec('plug', ['lib'])
"""
import imp

from observe import write

write("lib/plug.py", "VALUE = {'a': 1}\n")
value = imp.load_module('plug',
                        *imp.find_module('plug', ['lib'])).VALUE
print(value)
try:
    imp.load_module('plug', *imp.find_module('plug', [])).VALUE
except ImportError as error:
    print(error, error.name, error.path)
