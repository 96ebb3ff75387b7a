"""`imp.get_suffixes()` lists `(suffix, mode, type)` for the files of modules: extension modules, source, bytecode.

Before: `suffixes = imp.get_suffixes()`
After: `suffixes = get_suffixes()`, with a helper function
Same because: the helper makes the same triples, in the same order, of the three lists in `importlib.machinery`.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Helper, template

RULE = Rule(template(Helper("get_suffixes")))
