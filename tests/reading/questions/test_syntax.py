"""Questions about syntax: the arguments of a call, what the context does with a value, the parts of a node."""

import libcst as cst
import pytest
from nodes import expression, find_node, parsed

from reimp.reading.questions.syntax import (
    arguments,
    as_truth_value,
    dotted,
    elements,
    has_comment,
    in_parentheses,
    is_none_test,
    is_stored,
    nodes_within,
    only_statement,
    target_names,
)
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
    source, call = _call("f([a,  # why\n    b],  # and what\n    c)")
    assert has_comment(source, call, call.args[0].value)


# Code with the node f(), and how a comparison in its place is written.
PARENTHESES = {
    "alone": ("y = f()", ("", "")),
    "condition": ("if f(): pass", ("", "")),
    "loop": ("while f(): pass", ("", "")),
    "assert": ("assert f()", ("", "")),
    "return": ("def g(): return f()", ("", "")),
    "argument": ("g(f())", ("", "")),
    "in a comprehension": ("[x for x in y if f()]", ("", "")),
    "or": ("x or f()", ("", "")),
    "conditional": ("x if f() else y", ("", "")),
    "not": ("not f()", ("", "")),
    "minus": ("-f()", ("(", ")")),
    "sum": ("f() + 1", ("(", ")")),
    "comparison": ("f() == 1", ("(", ")")),
    "attribute": ("f().x", ("(", ")")),
    "index": ("f()[0]", ("(", ")")),
    "f-string": ("f'{f()}'", ("(", ")")),
}


@pytest.mark.parametrize(("text", "expected"), PARENTHESES.values(), ids=PARENTHESES)
def test_parentheses(text: str, expected: tuple[str, str]) -> None:
    assert in_parentheses(*_call(text)) == expected


# Code with the name x.
STORED = [
    *("x = 1", "x, y = z", "[y, (x, *z)] = a", "y, *x = z", "del x", "del (y, x)", "x += 1", "x: int", "(x := 1)"),
    *(
        "for x in y: pass",
        "[y for x in z]",
        "with y as x: pass",
        "with y as (x, z): pass",
        "try: y\nexcept E as x: pass",
    ),
]
NOT_STORED = [
    *("y = x", "x.y = 1", "x[0] = 1", "y[x] = 1", "del x.y", "y += x", "y: x", "(y := x)", "for y in x: pass", "f(x)"),
    *("[x for y in z]", "[y for y in x]", "with x as y: pass", "try: y\nexcept x as E: pass", "(x, y)", "x"),
]
PLACES = [(text, True) for text in STORED] + [(text, False) for text in NOT_STORED]


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=str)
def test_stored(text: str, expected: bool) -> None:
    source = parsed(f"{text}\n")
    assert is_stored(source, find_node(source, cst.Name, "x")) is expected


# Code with the node f(), and whether it is compared with None.
NONE_TESTS = {
    "is": ("f() is None", True),
    "is not": ("f() is not None", True),
    "equals": ("f() == None", False),
    "something else": ("f() is x", False),
    "on the right": ("None is f()", False),
    "two comparisons": ("f() is None is x", False),
    "no comparison": ("not f()", False),
}


@pytest.mark.parametrize(("text", "expected"), NONE_TESTS.values(), ids=NONE_TESTS)
def test_none(text: str, expected: bool) -> None:
    assert is_none_test(*_call(text)) is expected


def test_only_statement() -> None:
    source = parsed("x; y\nz  # why\nif a: pass\n")
    assert [only_statement(line) and source.code(line) for line in source.module.body] == [None, "z", None]
    assert only_statement(None) is None


# An expression; its parts, and the variables to which a statement with this target assigns.
TARGETS: dict[str, tuple[str, list[str], list[str]]] = {
    "name": ("x", ["x"], ["x"]),
    "tuple": ("x, y", ["x", "y"], ["x", "y"]),
    "list": ("[x, y]", ["x", "y"], ["x", "y"]),
    "nested": ("x, (y, [z])", ["x", "y", "z"], []),
    "attribute": ("x.y", ["x.y"], []),
    "with an attribute": ("x, y.z", ["x", "y.z"], []),
    "with a star": ("x, *y", ["x", "y"], []),
}


@pytest.mark.parametrize(("text", "parts", "names"), TARGETS.values(), ids=TARGETS)
def test_targets(text: str, parts: list[str], names: list[str]) -> None:
    source, node = expression(text)
    assert [source.code(each) for each in elements(node)] == parts
    assert [each.value for each in target_names(node)] == names


@pytest.mark.parametrize(
    ("text", "expected"), [("a", "a"), ("a.b.c", "a.b.c"), ("a().b", ""), ("a[0].b", ""), ("'a'", "")]
)
def test_dotted(text: str, expected: str) -> None:
    assert dotted(expression(text)[1]) == expected


def test_nodes_within() -> None:
    """The node itself is among them, what begins right after it is not."""
    source = parsed("a(b, 1)[c]\n")
    call = find_node(source, cst.Call, "a(b, 1)")
    assert [source.code(each) for each in nodes_within(source, call, cst.Name)] == ["a", "b"]
    assert [source.code(each) for each in nodes_within(source, call, cst.Integer, cst.Call)] == ["a(b, 1)", "1"]
    assert nodes_within(source, call, cst.LeftSquareBracket) == []
