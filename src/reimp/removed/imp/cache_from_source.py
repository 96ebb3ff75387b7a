"""`imp.cache_from_source(path, debug_override=None)` is where the bytecode of a source file is kept.

Before: `imp.cache_from_source(path, debug_override=False)`
After: `importlib.util.cache_from_source(path, optimization=1)`
Same because: `debug_override` is the old name of this choice: true is `optimization=""`, false `optimization=1`. Python
3.15 no longer takes it.
Left alone: nothing; if the second argument is not `True`, `False` or `None`, a helper function decides.
"""

import libcst as cst

from reimp.reading.questions.syntax import arguments, matches
from reimp.reading.source import Source
from reimp.removed.rule import Change, Decision, Rewritten, Rule
from reimp.removed.template import Helper, Module, template

LITERALS = {
    ("None",): "optimization=None",
    ("True", "1"): "optimization=''",
    ("False", "0"): "optimization=1",
}


def _call(source: Source, call: cst.Call) -> Decision | None:
    given = arguments(call, "path", "debug_override")
    if given is None or "path" not in given:
        return None
    changes = [Change(*source.span(call.func), template(Module("importlib.util"), ".cache_from_source"))]
    override = given.get("debug_override")
    if override:
        literal = next((new for old, new in LITERALS.items() if matches(override.value, *old)), None)
        if literal is None:
            return None
        changes.append(Change(*source.span(override), template(literal)))
    return Rewritten(tuple(changes))


RULE = Rule(template(Helper("cache_from_source")), _call)
