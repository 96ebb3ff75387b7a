"""`imp.is_frozen(name)` says whether a module is frozen into the interpreter.

Before: `if imp.is_frozen(name):`
After: `if importlib.machinery.FrozenImporter.find_spec(name) is not None:`
Same because: the importer of frozen modules finds those and no others, `__main__` of py2exe included.
Left alone: nothing; where the number or the function itself is used, a helper function gives it.
"""

import libcst as cst

from reimp.reading.questions.syntax import arguments, as_truth_value, has_comment, in_parentheses
from reimp.reading.source import Source
from reimp.removed.rule import Decision, Rule, around
from reimp.removed.template import Helper, Module, template


def _call(source: Source, call: cst.Call) -> Decision | None:
    given = arguments(call, "name")
    if not given or has_comment(source, call, given["name"]) or not as_truth_value(source, call):
        return None
    before, after = in_parentheses(source, call)
    return around(
        source,
        call,
        given["name"].value,
        template(before, Module("importlib.machinery"), ".FrozenImporter.find_spec("),
        template(") is not None", after),
    )


RULE = Rule(template(Helper("is_frozen")), _call, in_c=True)
