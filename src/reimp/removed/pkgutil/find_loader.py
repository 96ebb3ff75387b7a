"""`pkgutil.find_loader(fullname)` returns the loader of a module, None if there is no such module.

Before: `loader = pkgutil.find_loader(name)`
After: `loader = find_package_loader(name)`, with a helper function
Same because: the helper returns the loader of what `importlib.util.find_spec` finds, and raises the same ImportError.
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

DIFFERENCE = "counts namespace packages, and raises ModuleNotFoundError or ValueError where pkgutil raised ImportError"
_FIND_SPEC = template(Module("importlib.util"), ".find_spec")


def modern(source: Source, call: cst.Call) -> Decision | None:
    """Return what becomes of a call of which only the existence of the module matters."""
    given = arguments(call, "fullname")
    if not given or has_comment(source, call, given["fullname"]):
        return None
    if is_none_test(source, call):
        return replace(source, call.func, _FIND_SPEC, DIFFERENCE)
    if not as_truth_value(source, call):
        return None
    name = given["fullname"].value
    if outer := negation(source, call):
        new = around(source, outer, name, template(_FIND_SPEC, "("), template(") is None"))
    else:
        before, after = in_parentheses(source, call)
        new = around(source, call, name, template(before, _FIND_SPEC, "("), template(") is not None", after))
    return Rewritten(new.changes, DIFFERENCE)


RULE = Rule(template(Helper("find_package_loader")), modern=modern)
