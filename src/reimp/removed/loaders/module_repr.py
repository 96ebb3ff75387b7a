"""`loader.module_repr(module)` of a standard loader returns what `repr(module)` returns.

Before: `text = importlib.machinery.BuiltinImporter.module_repr(module)`
After: `text = importlib.machinery.BuiltinImporter.module_repr(module)`
Same because: nothing changes; of a module without a spec, the two differ.
Left alone: all; write `repr(module)`.
"""

from reimp.removed.rule import Refused, Rule

RULE = Rule(Refused("is no longer used by repr; write repr(module)"))
