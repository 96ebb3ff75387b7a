"""`imp.load_compiled(name, pathname, file=None)` loads a bytecode file as a module.

Before: `imp.load_compiled(name, pathname, file)`
After: `load_compiled(name, pathname, file)`, with a helper function
Same because: the helper uses `importlib.machinery.SourcelessFileLoader`, with `sys.modules` handled as by `imp`.
Left alone: nothing.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Helper, template

RULE = Rule(template(Helper("load_compiled")))
