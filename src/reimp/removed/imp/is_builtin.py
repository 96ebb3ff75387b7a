"""`imp.is_builtin(name)` says whether a module is built in: 1, -1 if it cannot be initialised again, or 0.

Before: `if imp.is_builtin(name):`
After: `if name in sys.builtin_module_names:`
Same because: as a truth value, that is all the answer says.
Left alone: nothing; where the number or the function itself is used, a helper function gives it.
"""

import libcst as cst

from reimp.reading.source import Source
from reimp.removed.rule import Decision, Rule, arguments, around, as_truth_value, has_comment, in_parentheses

_IN = " in {sys}.builtin_module_names"


def _call(source: Source, call: cst.Call) -> Decision | None:
    given = arguments(call, "name")
    if not given or has_comment(source, call, given["name"]) or not as_truth_value(source, call):
        return None
    before, after = in_parentheses(source, call)
    if not isinstance(given["name"].value, cst.Name | cst.Attribute | cst.Call | cst.SimpleString):
        return around(source, call, given["name"].value, before + "(", ")" + _IN + after)  # it may bind weaker
    return around(source, call, given["name"].value, before, _IN + after)


RULE = Rule("{:is_builtin}", _call, in_c=True)
