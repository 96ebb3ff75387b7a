"""The arguments of a call of `imp.find_module`."""

import pytest
from nodes import parsed

from reimp.model import Options
from reimp.removed.idiom import Context
from reimp.removed.imp.idioms.search import searched
from reimp.uses.find import find_uses

# The arguments, and what they are: name and path; None if that cannot be told, or they are not evaluated in that order.
ARGUMENTS: dict[str, tuple[str, tuple[str, str | None] | None]] = {
    "name": ("a", ("a", None)),
    "name and path": ("a, [b]", ("a", "[b]")),
    "path by keyword": ("a, path=[b]", ("a", "[b]")),
    "both by keyword": ("name=a, path=b", ("a", "b")),
    "name by keyword": ("name=a", ("a", None)),
    "path first": ("path=b, name=a", None),
    "path only": ("path=b", None),
    "none": ("", None),
    "too many": ("a, b, c", None),
    "a star": ("*a", None),
    "an unknown keyword": ("a, mode=b", None),
}


@pytest.mark.parametrize(("text", "expected"), ARGUMENTS.values(), ids=ARGUMENTS)
def test_searched(text: str, expected: tuple[str, str | None] | None) -> None:
    source = parsed(f"import imp\nimp.find_module({text})\n")
    (call,) = Context(source, find_uses(source).references, Options()).calls("imp.find_module")
    found = searched(call)
    assert (found and (source.code(found[0]), source.code(found[1]) if found[1] else None)) == expected
