"""Edits of a file's text in UTF-8, by offsets in bytes; `reimp.model.Edit` counts characters."""

from collections.abc import Iterable
from dataclasses import dataclass

from reimp.model import Edit


@dataclass(frozen=True, slots=True)
class ByteEdit:
    """The bytes from *start* to *end* give way to *text*."""

    start: int
    end: int
    text: str


def apply(text: bytes, edits: Iterable[ByteEdit]) -> bytes:
    """Return *text* after the edits, which are in its order and do not overlap."""
    parts, copied = [], 0
    for edit in edits:
        parts += [text[copied : edit.start], edit.text.encode()]
        copied = edit.end
    return b"".join([*parts, text[copied:]])


def new_lines(text: bytes, edits: Iterable[ByteEdit]) -> int:
    """Return how many lines of *text* after the edits, which are in its order, are new or changed."""
    lines: set[int] = set()
    line, copied = 0, 0  # of the result, and of *text*
    for edit in edits:
        line += text.count(b"\n", copied, edit.start)
        copied = edit.end
        if edit.text:
            lines |= set(range(line, line + edit.text.rstrip("\n").count("\n") + 1))
        line += edit.text.count("\n")
    return len(lines)


def in_characters(text: bytes, edit: ByteEdit) -> Edit:
    """Return *edit* of *text*, which is UTF-8, by offsets in its characters."""
    start, end = (len(text[:offset].decode()) for offset in (edit.start, edit.end))
    return Edit(start, end, edit.text)
