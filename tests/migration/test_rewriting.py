"""What LibCST reads is rewritten, or is said to have no use, or not to be readable."""

import pytest

from reimp.migration import rewriting
from reimp.migration.rewriting import rewritten
from reimp.model import Form, Options, Surroundings
from reimp.reading.outline import text_of
from reimp.writing.byte_edits import ByteEdit

CASES = {
    "uses": (b"import imp\nimp.reload(x)\n", b"import importlib\nimportlib.reload(x)\n"),
    "no use": (b"import a\n", None),
    "another encoding": (
        b"# coding: latin-1\nimport imp\nimp.reload('\xe9')\n",
        b"# coding: latin-1\nimport importlib\nimportlib.reload('\xe9')\n",
    ),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_rewritten(source: bytes, expected: bytes | None) -> None:
    migration = rewritten(text_of(source), source, Options(), Surroundings())
    assert (migration and migration.result) == expected


def test_syntax_error() -> None:
    migration = rewritten(text_of(b"import imp\nx = (\n"), b"import imp\nx = (\n", Options(), Surroundings())
    assert migration
    assert [each.use.form for each in migration.findings] == [Form.SYNTAX_ERROR]


# A result, its edits, and what is wrong with it.
MISTAKES = {
    "nothing": (b"x = 1\n", [ByteEdit(0, 1, "x"), ByteEdit(1, 2, " ")], ""),
    "two edits of a place": (
        b"x = 1\n",
        [ByteEdit(0, 3, "x"), ByteEdit(2, 4, "y")],
        "two edits of the same place; please report this",
    ),
    "no Python": (b"x = (\n", [ByteEdit(0, 1, "x")], "the result would not be valid Python ("),
    "no Python, and no edit": (b"x = (\n", [], ""),
    "a form feed": (b"if x:\n\x0c    y\n", [ByteEdit(0, 1, "x")], ""),
}


@pytest.mark.parametrize(("text", "edits", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_mistake(text: bytes, edits: list[ByteEdit], expected: str) -> None:
    """A mistake of ours is told, and the file stays as it is."""
    found = rewriting._mistake(text, tuple(edits), None, None)
    assert found.startswith(expected)
    assert bool(found) == bool(expected)
