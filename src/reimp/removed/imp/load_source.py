"""`imp.load_source(name, pathname, file=None)` loads a file, whatever it is called, as a module.

Before: `config = imp.load_source("config", path)`
After: `config = load_source("config", path)`, with a helper function
Same because: unlike the usual recipe, the helper has the module in `sys.modules` while it runs, executes a module that
is already loaded in the same object, takes a new one out if it raises, and loads files of any suffix.
Left alone: nothing. With `--modern`, the four lines of the recipe where the difference is not seen.
"""

import libcst as cst

from reimp.reading.questions.syntax import arguments
from reimp.reading.source import Source
from reimp.removed.rule import Decision, Rule, replace
from reimp.removed.template import Helper, template


def _call(source: Source, call: cst.Call) -> Decision | None:
    given = arguments(call, "name", "pathname")
    return None if given is None else replace(source, call.func, template(Helper("load_source")))


RULE = Rule(template(Helper("load_source_file")), _call)
