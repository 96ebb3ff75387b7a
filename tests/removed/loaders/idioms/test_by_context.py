"""A search for a loader becomes a test or an expression for the loader, as its context wants."""

import libcst as cst
import pytest
from nodes import parsed

from reimp.removed.loaders.idioms.by_context import Search, by_context
from reimp.removed.rule import Rewritten
from reimp.removed.template import Text, template

SEARCH = Search(template("find"), "a test", "a loader")

# A text with one call of `old`, what is written around its arguments, and the difference; None if it does not fit.
CASES = {
    "none test": ("x = old(n) is None", ["find"], "a test"),
    "condition": ("if old(n): pass", ["find", " is not None"], "a test"),
    "condition in an expression": ("x = bool(old(n))", ["find", " is not None"], "a test"),
    "attribute": ("old(n).name", ["find", ".loader"], "a loader"),
    "value": ("x = old(n)", ["getattr(find", ', "loader", None)'], "a loader"),
    "argument": ("f(old(n))", ["getattr(find", ', "loader", None)'], "a loader"),
    "keyword": ("x = old(name=n)", None, ""),
    "star": ("x = old(*n)", None, ""),
    "comment": ("x = old(n,  # why\n)", None, ""),
}


@pytest.mark.parametrize(("text", "expected", "difference"), CASES.values(), ids=CASES)
def test_by_context(text: str, expected: list[str] | None, difference: str) -> None:
    source = parsed(f"{text}\n")
    call = next(each for each in source.nodes(cst.Call) if source.code(each.func) == "old")
    found = by_context(source, call, SEARCH)
    if expected is None:
        assert found is None
        return
    assert isinstance(found, Rewritten)
    written = ["".join(part.code for part in each.template if isinstance(part, Text)) for each in found.changes]
    assert (written, found.difference) == (expected, difference)
