"""What a cell displays: the value of its last statement, if that is an expression without a semicolon after it."""

import ast
import io
import re
import tokenize
from bisect import bisect_right
from collections.abc import Sequence

from reimp.model import Edit
from reimp.project.lines import line_starts, lines

# Calls of these, as far as they go or come, return None, which is not displayed.
_GOING = {"acquire_lock", "release_lock", "close", "exec_module"}
_COMING = {"exec_module"}


class OtherOutputError(ValueError):
    """A cell would no longer display what it displayed."""


def keep_output(code: str, edits: Sequence[Edit]) -> list[Edit]:
    """Return *edits* of a cell, with a semicolon after what it did not display before.

    Raise OtherOutputError if it would not display the value that it did.
    """
    after, starts = _edited(code, edits)
    old, new = displayed(code), displayed(after)
    none = old is not None and _calls(code, old, _GOING)
    if old and new and _old_end(new[0], edits, starts) >= old[0] and none == _calls(after, new, _GOING):
        return list(edits)
    if old and not none:
        raise OtherOutputError
    if new is None or _calls(after, new, _COMING):
        return list(edits)
    return _with_semicolon(new[1], edits, starts)


def _edited(code: str, edits: Sequence[Edit]) -> tuple[str, list[int]]:
    """Return *code* with the edits, and where the text of each of these begins in it."""
    parts, starts, copied, length = [], [], 0, 0
    for edit in edits:
        parts += [code[copied : edit.start], edit.text]
        length += edit.start - copied
        starts.append(length)
        length += len(edit.text)
        copied = edit.end
    return "".join([*parts, code[copied:]]), starts


def displayed(code: str) -> tuple[int, int] | None:
    """Return where the expression is whose value a cell displays, None if it displays none."""
    try:
        body = ast.parse(code).body
    except SyntaxError:
        return None
    if not body or not isinstance(body[-1], ast.Expr) or _ends_with_semicolon(code):
        return None
    node, starts = body[-1], line_starts(code)
    ends = ((node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0))
    rows = lines(code)
    first, last = (starts[line - 1] + len(rows[line - 1].encode()[:column].decode()) for line, column in ends)
    return first, last


def _ends_with_semicolon(code: str) -> bool:
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    kinds = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.ENDMARKER, tokenize.DEDENT)
    significant = [token.string for token in tokens if token.type not in kinds]
    return bool(significant) and significant[-1] == ";"


def _calls(code: str, span: tuple[int, int], names: set[str]) -> bool:
    """Return whether an expression is a call of a function of one of these names."""
    called = re.match(r"(?:[\w.]+\.)?(\w+)\(", code[slice(*span)])
    return called is not None and called[1] in names


def _old_end(offset: int, edits: Sequence[Edit], starts: Sequence[int]) -> int:
    """Return to which offset before the edits a new offset corresponds: the last of those that an edit replaces."""
    number = bisect_right(starts, offset) - 1
    if number < 0:
        return offset
    beyond = offset - starts[number] - len(edits[number].text)
    return edits[number].end + max(beyond, 0)


def _with_semicolon(end: int, edits: Sequence[Edit], starts: Sequence[int]) -> list[Edit]:
    """Return the edits with a semicolon at the offset *end* after them."""
    for number, (edit, start) in enumerate(zip(edits, starts, strict=True)):
        if start <= end <= start + len(edit.text):
            text = edit.text[: end - start] + ";" + edit.text[end - start :]
            return [*edits[:number], Edit(edit.start, edit.end, text), *edits[number + 1 :]]
    place = _old_end(end, edits, starts)
    return sorted([*edits, Edit(place, place, ";")], key=lambda each: each.start)
