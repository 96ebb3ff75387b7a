"""Whether an expression is certainly a list."""

import libcst as cst
import pytest

from reimp.reading.questions.lists import is_list
from reimp.reading.source import parse

# Lines before an expression in a function, the expression, and whether it is a list for sure.
EXPRESSIONS = {
    "display": ("", "[a, b]", True),
    "comprehension": ("", "[a for a in b]", True),
    "sum": ("", "a + [b]", True),
    "sum of two that are not known": ("", "a + b", False),
    "slice": ("", "[a][1:]", True),
    "item": ("", "[a][1]", False),
    "path of a package": ("", "package.__path__", True),
    "own path": ("", "__path__", True),
    "sys.path": ("", "sys.path", True),
    "slice of sys.path": ("", "sys.path[:]", True),
    "another attribute": ("", "sys.meta_path", False),
    "parts of a string": ("", "name.split('.')", True),
    "call of a built-in": ("", "sorted(a)", True),
    "another call": ("", "a()", False),
    "None": ("", "None", False),
    "tuple": ("", "(a,)", False),
    "variable": ("x = [a]", "x", True),
    "variable of a variable": ("y = [a]; x = y", "x", True),
    "variable set in two places": ("x = [a]\n    if a: x = sys.path", "x", True),
    "variable that may be None": ("x = [a]\n    if a: x = None", "x", False),
    "variable that shrinks": ("x = a.split()\n    while a: x = x[:-1]", "x", True),
    "variable that grows": ("x = []\n    x += a", "x", True),
    "variable of a loop": ("for x in a: pass", "x", False),
    "parameter": ("", "a", False),
    "parameter that is set again": ("a = [a]", "a", False),
    "outer variable": ("", "outer", False),
    "nonlocal": ("x = [a]\n    def inner():\n        nonlocal x\n        x = None", "x", False),
    "unpacked": ("x, y = [a], b", "x", False),
    "or": ("", "a and [a] or None", False),
}


@pytest.mark.parametrize(("before", "expression", "expected"), EXPRESSIONS.values(), ids=EXPRESSIONS)
def test_is_list(before: str, expression: str, expected: bool) -> None:
    text = f"import sys\nouter = []\ndef f(a, b, package, name):\n    {before}\n    return {expression}\n"
    source = parse(text.encode())
    node = [each for each in source.nodes(cst.Return) if each.value][-1].value
    assert node is not None
    assert is_list(source, node) == expected
