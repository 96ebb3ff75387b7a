"""Moves the lines that continue a statement with the bracket that they are aligned to."""

import io
import tokenize
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.layout import line_start
from reimp.reading.source import Source
from reimp.writing.byte_edits import ByteEdit, apply

OPENING, CLOSING = ("(", "[", "{"), (")", "]", "}")


@dataclass(frozen=True)
class _Line:
    """A line that continues a statement: its first token, and the innermost bracket that is open there."""

    start: int
    bracket: int
    is_visual: bool  # whether code follows the bracket on its line


def aligned(source: Source, edits: Sequence[ByteEdit], statements: Iterable[cst.CSTNode]) -> list[ByteEdit]:
    """Return the edits that move the continuation lines of *statements*, of which *edits* move brackets."""
    new, moved = apply(source.text, edits), dict[int, int]()
    found = []
    for start, end in sorted({_region(source, each) for each in statements}):
        if b"\n" not in source.text[start:end] or not _is_changed(edits, start, end):
            continue
        for line in _lines(source, start, end):
            by = _shift(source, edits, new, moved, line)
            if by and (edit := _move(source, edits, line.start, by)):
                moved[line_start(source, line.start)] = by
                found.append(edit)
    return found


def _is_changed(edits: Iterable[ByteEdit], start: int, end: int) -> bool:
    return any(start <= each.start < end for each in edits)


def _region(source: Source, statement: cst.CSTNode) -> tuple[int, int]:
    """Return where a statement begins and ends, without the block of a compound one."""
    start, end = source.span(statement)
    body = getattr(statement, "body", None)
    return line_start(source, start), source.span(body)[0] if isinstance(body, cst.BaseSuite) else end


def _lines(source: Source, start: int, end: int) -> Iterator[_Line]:
    """Yield the lines after the first in a region that begin within a bracket."""
    text = source.text[start:end].decode()
    begins = [start]
    for line in text.split("\n"):
        begins.append(begins[-1] + len(line.encode()) + 1)
    opened: list[list[int]] = []  # of each bracket, where it is, and whether code follows it
    row = 1
    for token in _tokens(text):
        offset = begins[token.start[0] - 1] + len(token.line[: token.start[1]].encode())
        if token.type in (tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER):
            continue
        if token.start[0] > row and opened:
            yield _Line(offset, opened[-1][0], bool(opened[-1][1]))
        elif opened and token.type != tokenize.COMMENT and begins[row - 1] <= opened[-1][0]:
            opened[-1][1] = 1
        row = token.end[0]
        if token.string in OPENING:
            opened.append([offset, 0])
        elif token.string in CLOSING and opened:
            opened.pop()


def _tokens(text: str) -> Iterator[tokenize.TokenInfo]:
    """Yield the tokens of a part of a file as far as they can be told."""
    try:
        yield from tokenize.generate_tokens(io.StringIO(text).readline)
    except (tokenize.TokenError, SyntaxError):
        return


def _shift(source: Source, edits: Sequence[ByteEdit], new: bytes, moved: dict[int, int], line: _Line) -> int:
    """Return by how many columns a line moves."""
    column = _column(source.text, line.bracket)
    before = moved.get(line_start(source, line.bracket), 0)
    if not line.is_visual or _column(source.text, line.start) <= column:
        return before
    return _column(new, _place(edits, line.bracket)) - column + before


def _column(text: bytes, offset: int) -> int:
    """Return how many characters are before *offset* on its line."""
    return len(text[text.rfind(b"\n", 0, offset) + 1 : offset].decode(errors="replace"))


def _place(edits: Iterable[ByteEdit], offset: int) -> int:
    """Return where a bracket is in the new text; any place if it is gone, and with it the lines aligned to it."""
    return offset + sum(len(each.text.encode()) - (each.end - each.start) for each in edits if each.start <= offset)


def _move(source: Source, edits: Iterable[ByteEdit], start: int, by: int) -> ByteEdit | None:
    """Return the edit that moves the line whose code begins at *start*, None if it is edited or has no room."""
    begin = line_start(source, start)
    if any(each.start < start and begin < each.end for each in edits):
        return None
    if by > 0:
        return ByteEdit(start, start, " " * by)
    return ByteEdit(start + by, start, "") if source.text[max(begin, start + by) : start] == b" " * -by else None
