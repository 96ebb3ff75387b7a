"""`imp.NullImporter` is a path entry finder that finds nothing.

Before: `isinstance(finder, imp.NullImporter)`
After: `isinstance(finder, NullImporter)`, with a helper class
Same because: since Python 3.3 nothing but the program itself makes one: `sys.path_importer_cache` has None in its
place.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Helper, template

RULE = Rule(template(Helper("null_importer")))
