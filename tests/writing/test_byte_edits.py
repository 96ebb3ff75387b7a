"""Edits by offsets in bytes, and the same by offsets in characters."""

import pytest

from reimp.model import Edit
from reimp.writing.byte_edits import ByteEdit, apply, in_characters, new_lines

# A text, edits of it, and the text after them.
APPLIED = {
    "none": ("abc", [], "abc"),
    "an empty text": ("", [ByteEdit(0, 0, "x")], "x"),
    "replaced": ("abc", [ByteEdit(1, 2, "xyz")], "axyzc"),
    "deleted": ("abc", [ByteEdit(1, 2, "")], "ac"),
    "inserted": ("abc", [ByteEdit(1, 1, "x")], "axbc"),
    "at the ends": ("abc", [ByteEdit(0, 1, "x"), ByteEdit(3, 3, "y")], "xbcy"),
    "one after another": ("abc", [ByteEdit(0, 1, "x"), ByteEdit(1, 3, "y")], "xy"),
    "inserted at one place": ("abc", [ByteEdit(1, 1, "x"), ByteEdit(1, 1, "y")], "axybc"),
    "not ASCII": ("é = 1", [ByteEdit(0, 2, "😀"), ByteEdit(5, 6, "ß")], "😀 = ß"),
}


@pytest.mark.parametrize(("text", "edits", "expected"), APPLIED.values(), ids=APPLIED)
def test_apply(text: str, edits: list[ByteEdit], expected: str) -> None:
    """The same edits by characters give the same text."""
    content = text.encode()
    assert apply(content, edits) == expected.encode()
    for edit in reversed([in_characters(content, each) for each in edits]):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text == expected


# A text, an edit in bytes, and where it is in characters.
OFFSETS = {
    "ASCII": ("abc", ByteEdit(1, 2, "x"), (1, 2)),
    "after two bytes": ("éa", ByteEdit(2, 3, "x"), (1, 2)),
    "after four bytes": ("😀a", ByteEdit(4, 5, "x"), (1, 2)),
    "around two bytes": ("aé", ByteEdit(1, 3, "x"), (1, 2)),
    "a place": ("éé", ByteEdit(4, 4, "é"), (2, 2)),
    "line ends count": ("é\r\na", ByteEdit(4, 5, "x"), (3, 4)),
}


@pytest.mark.parametrize(("text", "edit", "span"), OFFSETS.values(), ids=OFFSETS)
def test_in_characters(text: str, edit: ByteEdit, span: tuple[int, int]) -> None:
    assert in_characters(text.encode(), edit) == Edit(*span, edit.text)


# A text, edits of it, and how many lines of the result are new or changed.
NEW_LINES = {
    "none": ("a\nb\n", [], 0),
    "one": ("a\nb\n", [ByteEdit(0, 1, "x")], 1),
    "two in a line": ("a b\n", [ByteEdit(0, 1, "x"), ByteEdit(2, 3, "y")], 1),
    "two lines inserted": ("a\nb\n", [ByteEdit(2, 2, "x\ny\n")], 2),
    "a line deleted": ("a\nb\n", [ByteEdit(0, 2, "")], 0),
    "after an insertion": ("a\nb\n", [ByteEdit(0, 0, "x\n"), ByteEdit(2, 3, "y")], 2),
    "lines put together": ("a\nb\n", [ByteEdit(0, 3, "x")], 1),
    "three apart": ("a\nb\nc\n", [ByteEdit(0, 1, "x"), ByteEdit(2, 3, "y"), ByteEdit(4, 5, "z")], 3),
    "after insertions": ("a\n", [ByteEdit(0, 0, "x\n"), ByteEdit(0, 0, "y\nX\n"), ByteEdit(0, 1, "z")], 4),
    "two in the last of three lines": ("a\nb\nc d\n", [ByteEdit(4, 5, "x"), ByteEdit(6, 7, "y")], 1),
    "an empty line": ("a\n", [ByteEdit(0, 0, "x\n  \n")], 2),
}


@pytest.mark.parametrize(("text", "edits", "expected"), NEW_LINES.values(), ids=NEW_LINES)
def test_new_lines(text: str, edits: list[ByteEdit], expected: int) -> None:
    assert new_lines(text.encode(), edits) == expected
