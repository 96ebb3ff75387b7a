"""What rules ask about a call: its arguments by name, and whether only its truth value matters."""

import libcst as cst
import pytest

from reimp.reading.questions.syntax import arguments, as_truth_value, has_comment
from reimp.reading.source import Source, parse

# A call, and its arguments by name; None if they cannot be determined.
CALLS: dict[str, tuple[str, dict[str, str] | None]] = {
    "by position": ("f(a, b)", {"name": "a", "path": "b"}),
    "by keyword": ("f(path=b, name=a)", {"path": "b", "name": "a"}),
    "one": ("f(a)", {"name": "a"}),
    "none": ("f()", {}),
    "a star": ("f(*a)", None),
    "two stars": ("f(a, **b)", None),
    "too many": ("f(a, b, c)", None),
    "an unknown keyword": ("f(a, mode=b)", None),
    "twice": ("f(a, name=b)", None),
}


def _call(text: str) -> tuple[Source, cst.Call]:
    source = parse(f"{text}\n".encode())
    return source, next(each for each in source.nodes(cst.Call) if source.code(each).startswith("f("))


@pytest.mark.parametrize(("text", "expected"), CALLS.values(), ids=CALLS)
def test_arguments(text: str, expected: dict[str, str] | None) -> None:
    source, call = _call(text)
    found = arguments(call, "name", "path")
    assert (found if found is None else {name: source.code(each.value) for name, each in found.items()}) == expected


@pytest.mark.parametrize(
    "text",
    [
        "if f(a): pass",
        "while x and f(a): pass",
        "assert f(a), x",
        "y = not f(a)",
        "y = 1 if f(a) else 2",
        "y = [x for x in z if f(x)]",
        "y = bool(f(a))",
    ],
)
def test_only_the_truth_value_matters(text: str) -> None:
    assert as_truth_value(*_call(text))


@pytest.mark.parametrize(
    "text", ["f(a)", "y = f(a)", "y = x and f(a)", "y = f(a) if x else 2", "if f(a) == 1: pass", "y = g(f(a))"]
)
def test_the_value_itself_matters(text: str) -> None:
    assert not as_truth_value(*_call(text))


def test_comments() -> None:
    """A comment inside a part that is kept is not lost."""
    source, call = _call("f(  # why\n    a)")
    assert has_comment(source, call)
    source, call = _call("f([a,  # why\n    b])")
    assert has_comment(source, call)
    assert not has_comment(source, call, call.args[0].value)
