"""What Python's own parser makes of a file, and which of its nodes are on which lines."""

import ast
import re

import pytest

from reimp.reading.python_ast import depth, is_deeper, is_on, matching_lines, nodes_on, python_tree


@pytest.mark.parametrize("text", [b"x = 1\n", "x = '\\o'\n", b"# coding: latin-1\n'\xe9'\n", b""])
def test_python(text: bytes | str) -> None:
    """An invalid escape sequence in a string gives no warning."""
    assert isinstance(python_tree(text), ast.Module)


@pytest.mark.parametrize(
    "text", [b"print 1\n", b"x = \x00\n", b"# coding: none\n", b"'\xe9'\n", b"(" * 500, "x = " + "-" * 100_000 + "1"]
)
def test_not_python(text: bytes | str) -> None:
    assert python_tree(text) is None


# A text, the pattern, and the lines.
LINES = {
    "none": (b"a\nb\n", [rb"c"], []),
    "first and last": (b"imp\na\nimp", [rb"imp"], [1, 3]),
    "twice on a line": (b"a\nimp, imp\n", [rb"imp"], [2, 2]),
    "CRLF": (b"a\r\nimp\r\n\r\nimp", [rb"imp"], [2, 4]),
    "carriage returns": (b"a\rimp\r\rimp", [rb"imp"], [2, 4]),
    "two patterns, in order": (b"b\na\nb\n", [rb"a", rb"b"], [1, 2, 3]),
    "over lines: where it begins": (b"a\nfrom \\\n  imp", [rb"from\s+\\\s+imp"], [2]),
}


@pytest.mark.parametrize(("text", "patterns", "expected"), LINES.values(), ids=LINES)
def test_lines_with(text: bytes, patterns: list[bytes], expected: list[int]) -> None:
    assert matching_lines(text, *map(re.compile, patterns)) == expected


# A statement that begins on line 3, the lines, and whether it is on one of them.
ON = {
    "its line": ("x = 1", [3], True),
    "the line above": ("x = 1", [2], False),
    "the line below": ("x = 1", [4], False),
    "no line": ("x = 1", [], False),
    "lines around": ("x = 1", [1, 5], False),
    "its last line": ("f(\n1,\n2)", [5], True),
    "a line inside": ("f(\n1,\n2)", [4], True),
    "after its last line": ("f(\n1,\n2)", [6], False),
    "a decorator": ("@a\ndef f(): pass", [3], True),
    "above the second decorator": ("@a\n@b\nclass A: pass", [3], True),
    "above the decorator": ("@a\ndef f(): pass", [2], False),
    "one before, one on it": ("x = 1", [1, 3], True),
}


@pytest.mark.parametrize(("text", "lines", "expected"), ON.values(), ids=ON)
def test_is_on(text: str, lines: list[int], expected: bool) -> None:
    statement = ast.parse("\n\n" + text).body[0]
    assert is_on(statement, lines) is expected


def test_what_has_no_lines_is_on_any() -> None:
    assert is_on(ast.Load(), [])


# A text, a line, and the names that are on it or in what begins or ends on it.
NODES = {
    "the line": ("a\nb\nc", 2, {"b"}),
    "a call over lines": ("f(\na,\nb)\nc", 2, {"a"}),
    "in a function": ("def f():\n    a\n    b", 3, {"b"}),
    "a handler": ("try:\n    a\nexcept E:\n    b", 4, {"b"}),
    "a pattern": ("match a:\n    case b.c:\n        d", 2, {"b"}),
    "an f-string, all of it": ("f'''{a}\n{b}\n{c}'''", 2, {"a", "b", "c"}),
}


@pytest.mark.parametrize(("text", "line", "expected"), NODES.values(), ids=NODES)
def test_nodes_on(text: str, line: int, expected: set[str]) -> None:
    found = nodes_on(ast.parse(text), [line])
    assert {node.id for node in found if isinstance(node, ast.Name)} == expected


def test_a_docstring_is_no_node() -> None:
    """A string that does nothing is left out; one that is used is not."""
    found = nodes_on(ast.parse("'a'\nx = 'b'\n'c'"), [1, 2, 3])
    assert [node.value for node in found if isinstance(node, ast.Constant)] == ["b"]


DEEP = {
    "flat": ("x = 1\n" * 100, 10, False),
    "as deep": ("x = 1 + 2", 5, False),
    "a long line that is flat": (f"x = [{'1, ' * 100}]", 10, False),
    "a sum": (f"x = 1{' + 1' * 20}", 20, True),
    "a sum over lines": ("x = (1" + "\n + 1" * 20 + ")", 20, True),
    "elif": ("if a: b\n" + "elif a: b\n" * 20, 20, True),
}


@pytest.mark.parametrize(("text", "most", "expected"), DEEP.values(), ids=DEEP)
def test_is_deeper(text: str, most: int, expected: bool) -> None:
    tree = ast.parse(text)
    assert is_deeper(tree, most) is expected
    assert (depth(tree) > most) is expected
