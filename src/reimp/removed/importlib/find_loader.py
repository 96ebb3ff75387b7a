"""`importlib.find_loader(name, path=None)` returns the loader of a module, None if there is no such module.

Before: `loader = importlib.find_loader(name)`
After: `loader = find_loader(name)`, with a helper function
Same because: the helper returns the `__loader__` of a module in `sys.modules`, else what the finders on
`sys.meta_path` find. It imports no parent, and raises the same errors for a namespace package and for a module without
a loader.
Left alone: nothing. With `--modern`, `importlib.util.find_spec(name) is not None` where only the existence of the
module matters.
"""

import libcst as cst

from reimp.reading.questions.syntax import (
    arguments,
    as_truth_value,
    has_comment,
    in_parentheses,
    is_none_test,
    negation,
)
from reimp.reading.source import Source
from reimp.removed.rule import Decision, Rewritten, Rule, around, replace
from reimp.removed.template import Helper, Module, template

DIFFERENCE = (
    "imports the parents of a dotted name, counts namespace packages, and raises ValueError where `__spec__` is None "
    "and not where `__loader__` is"
)
_FIND_SPEC = template(Module("importlib.util"), ".find_spec")


def _modern(source: Source, call: cst.Call) -> Decision | None:
    given = arguments(call, "name", "path")
    if not given or given.keys() != {"name"} or has_comment(source, call, given["name"]):
        return None
    if is_none_test(source, call):
        return replace(source, call.func, _FIND_SPEC, DIFFERENCE)
    if not as_truth_value(source, call):
        return None
    name = given["name"].value
    if outer := negation(source, call):
        new = around(source, outer, name, template(_FIND_SPEC, "("), template(") is None"))
    else:
        before, after = in_parentheses(source, call)
        new = around(source, call, name, template(before, _FIND_SPEC, "("), template(") is not None", after))
    return Rewritten(new.changes, DIFFERENCE)


RULE = Rule(template(Helper("find_loader")), modern=_modern)
