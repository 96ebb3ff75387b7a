"""`pkgutil.get_loader(module_or_name)` returns the loader of a module or of a name, None if there is none.

Before: `loader = pkgutil.get_loader("package")`
After: `loader = get_loader("package")`, with a helper function
Same because: the helper returns the `__loader__` of a module, also of one in `sys.modules`, else what
`importlib.util.find_spec` finds, and raises the same ImportError.
Left alone: nothing. With `--modern`, `importlib.util.find_spec("package") is not None` where only the existence of the
module matters, and its name is written there; `getattr(importlib.util.find_spec("package"), "loader", None)` where its
loader does; `package.__spec__.loader` for a module that the file imports.
"""

import libcst as cst

from reimp.reading.questions.qualified import bindings
from reimp.reading.questions.syntax import has_comment
from reimp.reading.source import Source
from reimp.removed.pkgutil.find_loader import modern
from reimp.removed.rule import Decision, Rewritten, Rule, around
from reimp.removed.template import Helper, template

DIFFERENCE = "reads the loader from the module's `__spec__`, and raises AttributeError if that is None"


def _modern(source: Source, call: cst.Call) -> Decision | None:
    argument = call.args[0] if len(call.args) == 1 and not call.args[0].star else None
    if argument and isinstance(argument.value, cst.SimpleString):
        return modern(source, call)
    if argument and _is_module(source, argument.value) and not has_comment(source, call):
        return Rewritten(around(source, call, argument.value, (), template(".__spec__.loader")).changes, DIFFERENCE)
    return None


def _is_module(source: Source, node: cst.BaseExpression) -> bool:
    """Return whether an expression is a name that only import statements bind, to modules."""
    found = bindings(source, node) if isinstance(node, cst.Name) else ()
    return bool(found) and all(isinstance(each.node, cst.Import) for each in found)


RULE = Rule(template(Helper("get_loader")), modern=_modern)
