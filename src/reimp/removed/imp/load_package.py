"""`imp.load_package(name, path)` loads a package from its directory.

Before: `imp.load_package(name, path)`
After: `load_package(name, path)`, with a helper function
Same because: the helper loads the directory's `__init__` under that name and imports no parent.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Helper, template

RULE = Rule(template(Helper("load_package")))
