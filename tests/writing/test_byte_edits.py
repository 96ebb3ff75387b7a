"""Edits by offsets in bytes, and the same by offsets in characters."""

import pytest

from reimp.model import Edit
from reimp.writing.byte_edits import ByteEdit, apply, in_characters

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
