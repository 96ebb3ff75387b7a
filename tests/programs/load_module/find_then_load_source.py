"""A source file that `find_module` found is loaded: the module, its attributes, `sys.modules`, the caller's file.

clauses: load-1 load-3 load-6 load-8
"""

import imp
import sys

from observe import names, new_modules, open_files, show_loaded, tree, write

write(
    "lib/plain.py",
    """
    '''The docstring.'''
    VALUE = 1

    def twice(number):
        return 2 * number
""",
)
before = set(sys.modules)

file, pathname, description = imp.find_module("plain", ["lib"])
try:
    module = imp.load_module("plain", file, pathname, description)
finally:
    file.close()

print(module.VALUE, module.twice(21), module.__doc__, names(module))
print(sys.modules["plain"] is module, new_modules(before), list(sys.modules)[-1])
show_loaded(module)
print(repr(module).replace("\\\\", "\\"))
tree()
print(open_files())
