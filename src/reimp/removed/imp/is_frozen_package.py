"""`imp.is_frozen_package(name)` says whether a frozen module is a package; ImportError if it is not frozen.

Before: `imp.is_frozen_package(name)`
After: `is_frozen_package(name)`, with a helper function
Same because: the helper asks the same importer in `importlib.machinery`.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Helper, template

RULE = Rule(template(Helper("is_frozen_package")), in_c=True)
