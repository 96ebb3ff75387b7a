"""What rules are made of: changes of the text, at the offsets of nodes."""

import libcst as cst
import pytest
from nodes import find_node, parsed

from reimp.removed.rule import Change, Decision, Refused, Rewritten, Rule, around, kept, replace, without_arguments
from reimp.removed.template import Helper, Kept, Module, Template, Text, template

SOURCE = parsed("x = 'é', f(a)\n")
CALL, ARGUMENT = find_node(SOURCE, cst.Call, "f(a)"), find_node(SOURCE, cst.Name, "a")
NEW = template("new")


def test_kept() -> None:
    """Offsets are those of bytes."""
    assert kept(SOURCE, CALL) == Kept(10, 14)


def test_replaced() -> None:
    assert replace(SOURCE, CALL, NEW, "differs") == Rewritten((Change(10, 14, NEW),), "differs")
    assert replace(SOURCE, CALL, NEW) == Rewritten((Change(10, 14, NEW),), "")


def test_around() -> None:
    found = around(SOURCE, CALL, ARGUMENT, template(Module("os"), "["), template("]"))
    assert found == Rewritten((Change(10, 12, (Module("os"), Text("["))), Change(13, 14, (Text("]"),))))


# A call, and whether it is rewritten by the rule for calls without arguments.
CALLS = {
    "no argument": ("f()", True),
    "blanks": ("f(  )", True),
    "an argument": ("f(x)", False),
    "a keyword": ("f(x=1)", False),
    "a star": ("f(*x)", False),
    "a comment": ("f(  # why\n)", False),
}


@pytest.mark.parametrize(("text", "expected"), CALLS.values(), ids=CALLS)
def test_without_arguments(text: str, expected: bool) -> None:
    source = parsed(f"{text}\n")
    call = source.nodes(cst.Call)[0]
    decision: Decision | None = without_arguments(NEW)(source, call)
    assert decision == (replace(source, call, NEW) if expected else None)


# The value of a rule, and what can be imported in its place.
VALUES: dict[str, tuple[Template | Refused, tuple[str, str] | None]] = {
    "a name of a module": (template(Module("importlib"), ".reload"), ("importlib", "reload")),
    "a helper": (template(Helper("load_source")), None),
    "a call": (template(Module("importlib"), ".reload()"), None),
    "none": (Refused("is left"), None),
}


@pytest.mark.parametrize(("value", "expected"), VALUES.values(), ids=VALUES)
def test_importable(value: Template | Refused, expected: tuple[str, str] | None) -> None:
    assert Rule(value).importable == expected
