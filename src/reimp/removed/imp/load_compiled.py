"""`imp.load_compiled(name, pathname, file=None)` loads a bytecode file as a module.

Before: `imp.load_compiled(name, pathname, file)`
After: `load_compiled(name, pathname, file)`, with a helper function
Same because: the helper uses `importlib.machinery.SourcelessFileLoader`, with `sys.modules` handled as by `imp`.
Left alone: nothing.
"""

import libcst as cst

from reimp.reading.questions.syntax import arguments
from reimp.reading.source import Source
from reimp.removed.rule import Decision, Rule, replace
from reimp.removed.template import Helper, template


def _call(source: Source, call: cst.Call) -> Decision | None:
    given = arguments(call, "name", "pathname")
    return None if given is None else replace(source, call.func, template(Helper("load_compiled")))


RULE = Rule(template(Helper("load_compiled_file")), _call)
