"""`imp.init_frozen(name)` executes a frozen module; None if there is none.

Before: `imp.init_frozen(name)`
After: `init_frozen(name)`, with a helper function
Same because: the helper asks the same importer in `importlib.machinery`.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Helper, template

RULE = Rule(template(Helper("init_frozen")), in_c=True)
