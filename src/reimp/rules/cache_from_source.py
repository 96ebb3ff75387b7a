"""`imp.cache_from_source(path, debug_override=None)` is where the byte code of a source file is kept.

Before: `imp.cache_from_source(path, debug_override=False)`
After: `importlib.util.cache_from_source(path, optimization=1)`
Same because: `debug_override` is the old name of this choice: true is `optimization=""`, false `optimization=1`. Python
3.15 no longer takes it.
Left alone: nothing; if the second argument is not `True`, `False` or `None`, a helper function decides.
"""

import libcst as cst

from reimp.rule import Decision, Rule, arguments, each, replace
from reimp.source import Source

_LITERALS = {"True": "optimization=''", "False": "optimization=1", "1": "optimization=''", "0": "optimization=1"}


def _call(source: Source, call: cst.Call) -> Decision | None:
    given = arguments(call, "path", "debug_override")
    if given is None or "path" not in given:
        return None
    changes = [replace(source, call.func, "{importlib.util}.cache_from_source")]
    override = given.get("debug_override")
    if override:
        code = source.code(override.value)
        if code == "None":
            literal = "optimization=None"
        elif code in _LITERALS:
            literal = _LITERALS[code]
        else:
            return None
        changes.append(replace(source, override, literal))
    return each(changes)


RULE = Rule("{:cache_from_source}", _call)
