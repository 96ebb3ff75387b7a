"""`imp.get_tag()` is the tag that bytecode files of this Python have in their names, as in `cpython-313`.

Before: `imp.get_tag()`
After: `sys.implementation.cache_tag`
Same because: it returns that attribute.
Left alone: nothing; where the function itself is used, a helper function takes its place.
"""

from reimp.removed.rule import Rule, without_arguments
from reimp.removed.template import Helper, Module, template

RULE = Rule(template(Helper("get_tag")), without_arguments(template(Module("sys"), ".implementation.cache_tag")))
