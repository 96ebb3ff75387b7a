"""`imp.reload(module)` executes a module again, in place.

Before: `imp.reload(settings)`
After: `importlib.reload(settings)`
Same because: since Python 3.4, `imp.reload` calls `importlib.reload`.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Module, template

RULE = Rule(template(Module("importlib"), ".reload"))
