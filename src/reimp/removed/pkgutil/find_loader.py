"""`pkgutil.find_loader(fullname)` returns the loader of a module, None if there is no such module.

Before: `loader = pkgutil.find_loader(name)`
After: `loader = find_package_loader(name)`, with a helper function
Same because: the helper returns the loader of what `importlib.util.find_spec` finds, and raises the same ImportError.
Left alone: nothing. With `--modern`, `importlib.util.find_spec(name) is not None` where only the existence of the
module matters, and `getattr(importlib.util.find_spec(name), "loader", None)` where its loader does.
"""

import libcst as cst

from reimp.reading.source import Source
from reimp.removed.loaders.idioms.by_context import Search, by_context
from reimp.removed.rule import Decision, Rule
from reimp.removed.template import Helper, Module, template

_ERRORS = "raises ModuleNotFoundError or ValueError where pkgutil raised ImportError"
_SEARCH = Search(template(Module("importlib.util"), ".find_spec"), f"counts namespace packages, and {_ERRORS}", _ERRORS)


def modern(source: Source, call: cst.Call) -> Decision | None:
    """Return what becomes of a call by its context."""
    return by_context(source, call, _SEARCH) if len(call.args) == 1 else None


RULE = Rule(template(Helper("find_package_loader")), modern=modern)
