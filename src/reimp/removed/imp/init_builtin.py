"""`imp.init_builtin(name)` initializes a built-in module again; None if there is none.

Before: `imp.init_builtin(name)`
After: `init_builtin(name)`, with a helper function
Same because: the helper asks the same importer in `importlib.machinery`.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Helper, template

RULE = Rule(template(Helper("init_builtin")))
