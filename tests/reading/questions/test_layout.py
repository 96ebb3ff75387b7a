"""Where lines begin and end, with their comments."""

import re

import libcst as cst
import pytest
from nodes import find_node, parsed

from reimp.reading.questions.layout import (
    comments_between,
    indentation,
    line_start,
    whole_lines,
    with_comment,
    with_parentheses,
)
from reimp.reading.source import Source, parse

# A text in which the region is between « and », and its comments.
COMMENTS = {
    "in it": ("x  # a\n«y  # b\nz  # c\n»# d\n", ["# b", "# c"]),
    "right at its ends": ("x «# a»\n", ["# a"]),
    "cut off at the beginning": ("x #« a\ny # b»\n", ["# b"]),
    "cut off at the end": ("«x # a\ny # »b\n", ["# a"]),
    "none": ("«x»  # a\n", []),
}


def _marked(text: str) -> tuple[Source, tuple[int, int]]:
    """Return the file without its marks, and the offsets of those."""
    before, inside, after = re.split("[«»]", text)
    start = len(before.encode())
    return parsed(before + inside + after), (start, start + len(inside.encode()))


@pytest.mark.parametrize(("text", "expected"), COMMENTS.values(), ids=COMMENTS)
def test_comments(text: str, expected: list[str]) -> None:
    source, region = _marked(text)
    assert [source.code(each) for each in comments_between(source, region)] == expected


def test_comments_without_a_part() -> None:
    source, kept = _marked("x  # a\n«y  # b\n»z  # c\n")
    found = comments_between(source, (0, len(source.text)), kept)
    assert [source.code(each) for each in found] == ["# a", "# c"]


# A text, and the lines of the statement that begins with x.
LINES = {
    "alone": (b"x = 1\ny\n", b"x = 1"),
    "a comment on the line": (b"x = 1  # a\ny\n", b"x = 1  # a"),
    "a comment next to it": (b"x = 1# a\ny\n", b"x = 1# a"),
    "another statement on the line": (b"x = 1; y  # a\n", b"x = 1"),
    "a deeper comment": (b"x = 1\n  # a\ny\n", b"x = 1\n  # a"),
    "two deeper comments": (b"x = 1  # a\n # b\n # c\ny\n", b"x = 1  # a\n # b\n # c"),
    "deeper after empty lines": (b"x = 1\n\n \n # a\ny\n", b"x = 1\n\n \n # a"),
    "deeper after a tab": (b"x = 1\n\t# a\ny\n", b"x = 1\n\t# a"),
    "a comment as deep": (b"x = 1\n# a\n # b\ny\n", b"x = 1"),
    "deeper, then as deep": (b"x = 1\n # a\n# b\n", b"x = 1\n # a"),
    "in a block, deeper": (b"if y:\n    x = 1\n     # a\n    z\n", b"x = 1\n     # a"),
    "in a block, as deep": (b"if y:\n    x = 1\n    # a\n    z\n", b"x = 1"),
    "in a block, less deep": (b"if y:\n    x = 1\n  # a\nz\n", b"x = 1"),
    "carriage returns": (b"x = 1  # a\r # b\ry\r", b"x = 1  # a\r # b"),
    "CRLF": (b"x = 1  # a\r\n # b\r\n\r\n # c\r\ny\r\n", b"x = 1  # a\r\n # b\r\n\r\n # c"),
    "the last line": (b"x = 1  # \xc3\xa9", b"x = 1  # \xc3\xa9"),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_whole_lines(text: bytes, expected: bytes) -> None:
    source = parse(text)
    start = text.index(b"x")
    begin, end = whole_lines(source, start, start + len(b"x = 1"))
    assert source.text[begin:end] == expected


def test_statement_with_its_comment() -> None:
    """A comment below is not of the statement's line."""
    source = parsed("if y:\n    x = 1  # a\n     # b\n")
    start, end = with_comment(source, find_node(source, cst.Assign, "x = 1"))
    assert source.text[start:end] == b"x = 1  # a"


# A text with a mark, and what is before the mark on its line.
BEFORE = {
    "at the beginning": ("«x", ""),
    "on the first line": ("x = «1\n", "x = "),
    "on another line": ("x\n«y\n", ""),
    "after an empty line": ("\n«x", ""),
    "after an empty line that CR ends": ("\r«x", ""),
    "indented": ("if x:\n  \t«y\n", "  \t"),
    "after a carriage return": ("if x:\r    «y\r", "    "),
    "after CRLF": ("if x:\r\n    «y\r\n", "    "),
    "not ASCII": ("'é'; «x\n", "'é'; "),
}


@pytest.mark.parametrize(("text", "expected"), BEFORE.values(), ids=BEFORE)
def test_before_on_the_line(text: str, expected: str) -> None:
    source, offset = parsed(text.replace("«", "")), len(text.partition("«")[0].encode())
    assert indentation(source, offset) == expected
    assert line_start(source, offset) == offset - len(expected.encode())


@pytest.mark.parametrize("text", ["x", "(x)", "( (\n x) )", "(x, y)"])
def test_with_parentheses(text: str) -> None:
    source = parsed(f"{text} = z\n")
    target = source.nodes(cst.AssignTarget)[0].target
    start, end = with_parentheses(source, target)
    assert source.text[start:end].decode() == text
