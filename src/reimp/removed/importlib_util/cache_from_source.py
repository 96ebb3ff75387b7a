"""`importlib.util.cache_from_source(path, debug_override)` is where the bytecode of a source file is kept.

Before: `importlib.util.cache_from_source(path, False)`
After: `importlib.util.cache_from_source(path, optimization=1)`
Same because: `debug_override` is the old name of this choice: true is `optimization=""`, false `optimization=1`.
Left alone: nothing; if the second argument is not `True`, `False` or `None`, a helper function decides.
"""

import libcst as cst

from reimp.reading.questions.syntax import arguments, matches
from reimp.reading.source import Source
from reimp.removed.imp.cache_from_source import LITERALS
from reimp.removed.rule import Change, Decision, Refused, Rewritten, Rule, replace
from reimp.removed.template import Helper, template

_HELPER = template(Helper("cache_from_source"))


def _call(source: Source, call: cst.Call) -> Decision | None:
    given = arguments(call, "path", "debug_override", "optimization") or {}
    if "optimization" in given:
        return Refused("cannot be given together with optimization; delete one of the two")
    override = given["debug_override"]
    literal = next((new for old, new in LITERALS.items() if matches(override.value, *old)), None)
    if literal is None:
        return replace(source, call.func, _HELPER)
    return Rewritten((Change(*source.span(override), template(literal)),))


RULE = Rule(_HELPER, _call)
