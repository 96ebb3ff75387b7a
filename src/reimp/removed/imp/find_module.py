"""`imp.find_module(name, path=None)` searches for a module and returns file, path and description.

Before: `found = imp.find_module(name, path)`
After: `found = find_module(name, path)`, with a helper function
Same because: the helper searches the same places in the same order and raises the same errors.
Left alone: nothing. Together with `imp.load_module` it becomes one call, see the idioms.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Helper, template

RULE = Rule(template(Helper("find_module")))
