"""`imp.find_module(name, path=None)` searches for a module and returns file, path and description.

Before: `found = imp.find_module(name, path)`
After: `found = find_module(name, path)`, with a helper function
Same because: the helper searches the same places in the same order and raises the same errors.
Left alone: nothing. Together with `imp.load_module` it becomes one call, see the idioms.
"""

import libcst as cst

from reimp.reading.questions.syntax import arguments
from reimp.reading.source import Source
from reimp.removed.rule import Change, Decision, Rewritten, Rule
from reimp.removed.searches import add_path, helper_for
from reimp.removed.template import Helper, template


def _call(source: Source, call: cst.Call) -> Decision | None:
    given = arguments(call, "name", "path")
    if not given or "name" not in given:
        return None
    search = given["name"].value, given["path"].value if "path" in given else None
    function = Change(*source.span(call.func), helper_for(source, "find_module", *search))
    return Rewritten((function, *add_path(source, call, *search)))


RULE = Rule(template(Helper("find_module")), _call)
