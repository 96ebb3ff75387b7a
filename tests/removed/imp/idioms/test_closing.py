"""Which statements do nothing but close the file that a search has opened."""

import libcst as cst
import pytest
from nodes import parsed

from reimp.reading.questions.syntax import target_names
from reimp.reading.source import Source
from reimp.removed.imp.idioms.closing import closes, closing_after, file_code


def _search(text: str) -> tuple[Source, list[cst.Name]]:
    """Return the file, and the variables to which its first assignment assigns."""
    source = parsed(text)
    return source, target_names(source.nodes(cst.Assign)[0].targets[0].target)


def test_file_code() -> None:
    assert file_code(_search("a, b, c = f()\n")[1]) == "a"
    assert file_code(_search("a = f()\n")[1]) == "a[0]"


# A statement, and whether it closes f, after `f, p, d = find()`.
STATEMENTS = {
    "close": ("f.close()", True),
    "if": ("if f: f.close()", True),
    "if, in a block": ("if f:\n    f.close()", True),
    "is not None": ("if f is not None: f.close()", True),
    "!= None": ("if f != None: f.close()", True),
    "not is None": ("if not f is None: f.close()", True),
    "not closed": ("if f and not f.closed: f.close()", True),
    "nested": ("if f:\n    if not f.closed: f.close()", False),
    "twice tested": ("if f is not None:\n    if f: f.close()", True),
    "another layout": ("if (f  is not None) : (f . close( ))", True),
    "else": ("if f: f.close()\nelse: x", False),
    "more in the block": ("if f:\n    f.close()\n    x", False),
    "more on the line": ("f.close(); x", False),
    "another variable": ("p.close()", False),
    "another test": ("if p: f.close()", False),
    "the opposite": ("if f is None: f.close()", False),
    "another method": ("f.read()", False),
    "an argument": ("f.close(1)", False),
    "assigned": ("x = f.close()", False),
    "a loop": ("while f: f.close()", False),
    "an item": ("f[0].close()", False),
}


@pytest.mark.parametrize(("text", "expected"), STATEMENTS.values(), ids=STATEMENTS)
def test_closes(text: str, expected: bool) -> None:
    source, found = _search(f"f, p, d = find()\n{text}\n")
    assert closes(source.module.body[1], found) is expected


def test_closes_an_item() -> None:
    """With the whole result in one variable, the file is its first item."""
    source, found = _search("r = find()\nif r[0]: r[0].close()\nif r: r.close()\nr[1].close()\n")
    assert [closes(each, found) for each in source.module.body[1:]] == [True, False, False]


# A file, and whether the statement after its first assignment is the `if` that closes the file.
AFTER = {
    "right after": ("f, p, d = find()\nif f: f.close()", True),
    "in a block": ("if x:\n    f, p, d = find()\n    if f: f.close()", True),
    "one variable": ("r = find()\nif r[0]: r[0].close()", True),
    "two variables": ("f, p = find()\nif f: f.close()", False),
    "something between": ("f, p, d = find()\nx\nif f: f.close()", False),
    "before": ("if f: f.close()\nf, p, d = find()", False),
    "without a test": ("f, p, d = find()\nf.close()", False),
    "more on the line": ("f, p, d = find(); x\nif f: f.close()", False),
    "another test": ("f, p, d = find()\nif f: p.close()", False),
    "outside of the block": ("if x:\n    f, p, d = find()\nif f: f.close()", False),
    "the last": ("f, p, d = find()", False),
}


@pytest.mark.parametrize(("text", "expected"), AFTER.values(), ids=AFTER)
def test_closing_after(text: str, expected: bool) -> None:
    source, found = _search(f"{text}\n")
    closing = closing_after(source, source.parent(source.nodes(cst.Assign)[0]), found)
    assert (closing is not None) is expected
    if closing:
        assert source.code(closing.body.body[0]).endswith(".close()")
