"""`imp.source_from_cache(path)` is the source file that bytecode in `__pycache__` was made from.

Before: `imp.source_from_cache(path)`
After: `importlib.util.source_from_cache(path)`
Same because: it is the same function.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Module, template

RULE = Rule(template(Module("importlib.util"), ".source_from_cache"))
