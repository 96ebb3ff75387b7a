"""`pkgutil.get_loader(module_or_name)` returns the loader of a module or of a name, None if there is none.

Before: `loader = pkgutil.get_loader("package")`
After: `loader = get_loader("package")`, with a helper function
Same because: the helper returns the `__loader__` of a module, also of one in `sys.modules`, else what
`importlib.util.find_spec` finds, and raises the same ImportError.
Left alone: nothing. With `--modern`, `importlib.util.find_spec("package") is not None` where only the existence of the
module matters, and its name is written there.
"""

import libcst as cst

from reimp.reading.questions.syntax import arguments
from reimp.reading.source import Source
from reimp.removed.pkgutil.find_loader import modern
from reimp.removed.rule import Decision, Rule
from reimp.removed.template import Helper, template


def _modern(source: Source, call: cst.Call) -> Decision | None:
    given = arguments(call, "fullname")
    return modern(source, call) if given and isinstance(given["fullname"].value, cst.SimpleString) else None


RULE = Rule(template(Helper("get_loader")), modern=_modern)
