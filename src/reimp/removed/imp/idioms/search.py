"""The arguments of a call of `imp.find_module`."""

import libcst as cst

from reimp.reading.questions.syntax import arguments
from reimp.removed.idiom import Call
from reimp.removed.template import Helper, Template, template


def searched(call: Call) -> tuple[cst.BaseExpression, cst.BaseExpression | None] | None:
    """Return name and path of a call of find_module, None if they cannot be told apart."""
    given = arguments(call.node, "name", "path")
    if not given or next(iter(given)) != "name":
        return None  # what is written first is evaluated first
    return given["name"].value, given["path"].value if "path" in given else None


def find_and_load(path: cst.BaseExpression | None) -> Template:
    """Return the helper that searches and loads: where *path* is certainly a list, the one without the other case."""
    given = isinstance(path, cst.List) or (isinstance(path, cst.Attribute) and path.attr.value == "__path__")
    return template(Helper("find_and_load_in" if given else "find_and_load"))
