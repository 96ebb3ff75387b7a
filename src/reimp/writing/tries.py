"""Takes out a `try` around an import that cannot fail any more."""

import libcst as cst

from reimp.reading.questions.layout import comments_between, indentation, line_start, whole_lines
from reimp.reading.source import Source
from reimp.uses.bindings import Uses
from reimp.writing.byte_edits import ByteEdit


def without_try(source: Source, uses: Uses, statement: cst.CSTNode, edit: ByteEdit) -> ByteEdit:
    """Return *edit* of an import, made to replace the whole `try` that has nothing else in its body, if there is one.

    The handlers never ran: the removed module was always there, and so is its replacement.
    """
    block = _try_around(source, statement)
    if block is None:
        return edit
    if not _can_go(source, uses, statement, block):
        return edit if edit.text.strip() not in ("", "pass") else ByteEdit(*source.span(statement), "import importlib")
    start, end = source.span(block)
    outer, inner = (indentation(source, source.span(each)[0]) for each in (block, statement))
    newline = source.module.default_newline
    text = edit.text.replace(newline + inner, newline + outer)
    if text.strip() not in ("", "pass"):
        return ByteEdit(start, end, text)
    siblings = getattr(source.parent(block), "body", ())
    return ByteEdit(start, end, "pass") if len(siblings) == 1 else _without_line(source, start, end)


def _try_around(source: Source, statement: cst.CSTNode) -> cst.Try | None:
    """Return the `try` whose body is just a statement."""
    line = source.parent(statement)
    suite = source.parents.get(line)
    block = source.parents.get(suite) if suite else None
    if not isinstance(block, cst.Try) or block.body is not suite or not isinstance(suite, cst.IndentedBlock):
        return None
    alone = len(suite.body) == 1 and isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1
    return block if alone else None


def _can_go(source: Source, uses: Uses, statement: cst.CSTNode, block: cst.Try) -> bool:
    """Return whether nothing is lost with a `try`: no comment, no other use, nothing that runs after the import."""
    start, end = whole_lines(source, *source.span(block))
    others = [*(each.statement for each in uses.bindings), *(each.node for each in uses.references)]
    inside = [each for each in others if each is not statement and start <= source.span(each)[0] < end]
    after = block.orelse is not None or block.finalbody is not None
    return not (after or inside or comments_between(source, (start, end)))


def _without_line(source: Source, start: int, end: int) -> ByteEdit:
    """Return the edit that takes out a statement with its lines."""
    text = source.text
    stop = end
    while text[stop : stop + 1] in (b" ", b"\t"):
        stop += 1
    for newline in (b"\r\n", b"\n", b"\r"):
        if text.startswith(newline, stop):
            return ByteEdit(line_start(source, start), stop + len(newline), "")
    return ByteEdit(line_start(source, start), end, "")
