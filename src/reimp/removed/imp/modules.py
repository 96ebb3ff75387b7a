"""The modules that `imp` itself imports, and that some programs reach through it.

Before: `imp.importlib.reload(module)`
After: `importlib.reload(module)`
Same because: they are the same modules.
Left alone: names that only `imp` has, as `imp.create_dynamic`.
"""

from reimp.removed.rule import Refused, Rule

_PRIVATE = Refused("is not a documented name: see what the code needs it for, and use importlib.machinery")

RULES = {
    **{name: Rule(f"{{{name}}}") for name in ("importlib", "os", "sys", "tokenize", "types", "warnings")},
    "machinery": Rule("{importlib.machinery}"),
    "util": Rule("{importlib.util}"),
    "SourcelessFileLoader": Rule("{importlib.machinery}.SourcelessFileLoader"),
    "create_dynamic": Rule(_PRIVATE),
}
