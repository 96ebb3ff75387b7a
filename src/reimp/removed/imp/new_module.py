"""`imp.new_module(name)` makes an empty module that is not in `sys.modules`.

Before: `imp.new_module("config")`
After: `types.ModuleType("config")`
Same because: it makes just that object.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Module, template

RULE = Rule(template(Module("types"), ".ModuleType"))
