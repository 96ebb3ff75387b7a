"""`importlib.find_loader(name, path=None)` returns the loader of a module, None if there is no such module.

Before: `loader = importlib.find_loader(name)`
After: `loader = find_loader(name)`, with a helper function
Same because: the helper returns the `__loader__` of a module in `sys.modules`, else what the finders on
`sys.meta_path` find. It imports no parent, and raises the same errors for a namespace package and for a module without
a loader.
Left alone: nothing. With `--modern`, `importlib.util.find_spec(name) is not None` where only the existence of the
module matters, and `getattr(importlib.util.find_spec(name), "loader", None)` where its loader does; with a path,
`importlib.machinery.PathFinder.find_spec(name, path)` in the place of that function.
"""

import libcst as cst

from reimp.reading.source import Source
from reimp.removed.loaders.idioms.by_context import Search, by_context
from reimp.removed.rule import Decision, Rule
from reimp.removed.template import Helper, Module, template

_OTHERS = "raises ValueError where `__spec__` is None and not where `__loader__` is"
_NONE = "returns None for a namespace package"
_NAMESPACES = "counts namespace packages"
_PATH = "searches the path only, not the loaded, built-in and frozen modules"
_BY_NAME = Search(
    template(Module("importlib.util"), ".find_spec"),
    f"imports the parents of a dotted name, {_NAMESPACES}, and {_OTHERS}",
    f"imports the parents of a dotted name, {_NONE}, and {_OTHERS}",
)
_BY_PATH = Search(
    template(Module("importlib.machinery"), ".PathFinder.find_spec"),
    f"{_PATH}, and {_NAMESPACES}",
    f"{_PATH}, and {_NONE}",
)


def _modern(source: Source, call: cst.Call) -> Decision | None:
    search = {1: _BY_NAME, 2: _BY_PATH}.get(len(call.args))
    return by_context(source, call, search) if search else None


RULE = Rule(template(Helper("find_loader")), modern=_modern)
