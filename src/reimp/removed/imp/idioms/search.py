"""The arguments of a call of `imp.find_module`."""

import libcst as cst

from reimp.reading.questions.syntax import arguments
from reimp.removed.idiom import Call


def searched(call: Call) -> tuple[cst.BaseExpression, cst.BaseExpression | None] | None:
    """Return name and path of a call of find_module, None if they cannot be told apart."""
    given = arguments(call.node, "name", "path")
    if not given or next(iter(given)) != "name":
        return None  # what is written first is evaluated first
    return given["name"].value, given["path"].value if "path" in given else None
