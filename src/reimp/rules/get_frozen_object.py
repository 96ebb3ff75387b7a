"""`imp.get_frozen_object(name)` is the code of a frozen module.

Before: `imp.get_frozen_object(name)`
After: `get_frozen_object(name)`, with a helper function
Same because: the helper asks the same importer in `importlib.machinery`.
Left alone: nothing.
"""

from reimp.rule import Rule

RULE = Rule("{:get_frozen_object}")
