"""Takes out a `try` around an import that cannot fail any more."""

import libcst as cst

from reimp.reading.questions.layout import comments_between, indentation, line_start, whole_lines
from reimp.reading.source import Source
from reimp.uses.bindings import Uses
from reimp.writing.byte_edits import ByteEdit
from reimp.writing.plan import Plan

Statement = cst.Import | cst.ImportFrom | cst.Assign


def without_try(plan: Plan, statement: Statement, edit: ByteEdit) -> ByteEdit:
    """Return *edit* of an import, made to replace the whole `try` that has nothing else in its body, if there is one.

    The handlers never ran: the removed module was always there, and so is its replacement.
    """
    source = plan.source
    block = _try_around(source, statement)
    if block is None:
        return edit
    if not (_goes_whole(plan, statement) and _can_go(source, plan.uses, statement, block)):
        return edit if edit.text.strip() != "pass" else ByteEdit(*source.span(statement), "import importlib")
    start, end = source.span(block)
    outer, inner = (indentation(source, source.span(each)[0]) for each in (block, statement))
    newline = source.module.default_newline
    text = _edited(source, statement, edit).replace(newline + inner, newline + outer)
    if text.strip() != "pass":
        return ByteEdit(start, end, text)
    siblings = getattr(source.parent(block), "body", ())
    return ByteEdit(start, end, "pass") if len(siblings) == 1 else _without_line(source, start, end)


def _edited(source: Source, statement: cst.CSTNode, edit: ByteEdit) -> str:
    """Return the text of a statement after *edit*, which may change only a part of it."""
    start, end = source.span(statement)
    return (source.text[start : edit.start] + edit.text.encode() + source.text[edit.end : end]).decode()


def _try_around(source: Source, statement: cst.CSTNode) -> cst.Try | None:
    """Return the `try` whose body is just a statement."""
    line = source.parent(statement)
    suite = source.parents.get(line)
    block = source.parents.get(suite) if suite else None
    if not isinstance(block, cst.Try) or not isinstance(suite, cst.IndentedBlock):
        return None
    alone = len(suite.body) == 1 and isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1
    return block if alone else None


def _goes_whole(plan: Plan, statement: Statement) -> bool:
    """Return whether an import brings nothing else, which may still fail."""
    here = [each for each in plan.uses.bindings if each.statement is statement]
    names = () if isinstance(statement, cst.Assign) or isinstance(statement.names, cst.ImportStar) else statement.names
    return plan.going.issuperset(here) and len(names) <= len(here)


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
