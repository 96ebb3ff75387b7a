"""The modules that `imp` itself imports, and that some programs reach through it.

Before: `imp.importlib.reload(module)`
After: `importlib.reload(module)`
Same because: they are the same modules.
Left alone: names that only `imp` has, as `imp.create_dynamic`.
"""

from reimp.removed.rule import Refused, Rule
from reimp.removed.template import Module, template

_PRIVATE = Refused("is not a documented name; use the module that defines it, or importlib.machinery")

RULES = {
    **{name: Rule(template(Module(name))) for name in ("importlib", "os", "sys", "tokenize", "types", "warnings")},
    "machinery": Rule(template(Module("importlib.machinery"))),
    "util": Rule(template(Module("importlib.util"))),
    "SourcelessFileLoader": Rule(template(Module("importlib.machinery"), ".SourcelessFileLoader")),
    "create_dynamic": Rule(_PRIVATE),
}
