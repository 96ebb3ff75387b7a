"""`imp.is_builtin(name)` says whether a module is built in: 1, -1 if it cannot be initialized again, or 0.

Before: `if imp.is_builtin(name):`
After: `if name in sys.builtin_module_names:`
Same because: as a truth value, that is all the answer says.
Left alone: nothing; where the number or the function itself is used, a helper function gives it.
"""

import libcst as cst

from reimp.reading.questions.syntax import arguments, as_truth_value, has_comment, in_parentheses
from reimp.reading.source import Source
from reimp.removed.rule import Decision, Rule, around
from reimp.removed.template import Helper, Module, template

_IN = template(" in ", Module("sys"), ".builtin_module_names")


def _call(source: Source, call: cst.Call) -> Decision | None:
    given = arguments(call, "name")
    if not given or has_comment(source, call, given["name"]) or not as_truth_value(source, call):
        return None
    before, after = in_parentheses(source, call)
    name = given["name"].value
    binds_tightly = isinstance(name, cst.Name | cst.Attribute | cst.Call | cst.SimpleString)
    opening, closing = ("", "") if binds_tightly and "\n" not in source.code(name) else ("(", ")")
    return around(source, call, name, template(before, opening), template(closing, _IN, after))


RULE = Rule(template(Helper("is_builtin")), _call, in_c=True)
