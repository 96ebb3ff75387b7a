"""`imp.load_dynamic(name, path, file=None)` loads an extension module, even if it is loaded.

Before: `imp.load_dynamic(name, path, file)`
After: `load_dynamic(name, path, file)`, with a helper function
Same because: the helper uses `importlib.machinery.ExtensionFileLoader`, with a spec that has an origin and no location.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Helper, template

RULE = Rule(template(Helper("load_dynamic")))
