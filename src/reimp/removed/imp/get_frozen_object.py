"""`imp.get_frozen_object(name)` is the code of a frozen module.

Before: `imp.get_frozen_object(name)`
After: `get_frozen_object(name)`, with a helper function
Same because: the helper asks the same importer in `importlib.machinery`.
Left alone: a call with a second argument, the bytecode, which was never documented.
"""

import libcst as cst

from reimp.reading.questions.syntax import arguments
from reimp.reading.source import Source
from reimp.removed.rule import Decision, Refused, Rule
from reimp.removed.template import Helper, template


def _call(_: Source, call: cst.Call) -> Decision | None:
    if arguments(call, "name") is None:
        return Refused("may have an undocumented second argument here; use marshal.loads for it")
    return None


RULE = Rule(template(Helper("get_frozen_object")), _call, in_c=True)
