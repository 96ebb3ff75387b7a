"""`imp.load_module(name, file, pathname, description)` loads what `imp.find_module` or another search has found.

Before: `imp.load_module(name, file, pathname, description)`
After: `load_module(name, file, pathname, description)`, with a helper function
Same because: the helper does as `imp` for each type, with the same errors.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Helper, template

RULE = Rule(template(Helper("load_module")))
