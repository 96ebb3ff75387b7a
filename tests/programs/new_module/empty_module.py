"""`new_module` makes an empty module that nobody else knows.

clauses: new-1
"""

import imp
import sys
import types

from observe import new_modules, outcome_type

before = set(sys.modules)
module = imp.new_module("made")
print(type(module) is types.ModuleType, module.__name__, repr(module))
for name in sorted({*vars(module)} - {"__package__"}):
    print(" ", name, repr(getattr(module, name)))
print(new_modules(before), imp.new_module("made") is module, imp.new_module("sys") is sys)

for name in ("", "a.b", "with space", "wörter", "a\0b", "__main__"):
    print(ascii(imp.new_module(name).__name__))
for name in (None, 5, b"made", ["made"]):
    outcome_type(imp.new_module, name)
outcome_type(imp.new_module)
outcome_type(imp.new_module, "made", "its docstring")
outcome_type(imp.new_module, name="by_name")


class Name(str):
    pass


print(type(imp.new_module(Name("own")).__name__).__name__)
