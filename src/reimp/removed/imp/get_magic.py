"""`imp.get_magic()` is the magic number that bytecode files of this Python begin with.

Before: `data[:4] == imp.get_magic()`
After: `data[:4] == importlib.util.MAGIC_NUMBER`
Same because: it returns that constant.
Left alone: nothing; where the function itself is used, a helper function takes its place.
"""

from reimp.removed.rule import Rule, without_arguments
from reimp.removed.template import Helper, Module, template

RULE = Rule(template(Helper("get_magic")), without_arguments(template(Module("importlib.util"), ".MAGIC_NUMBER")))
