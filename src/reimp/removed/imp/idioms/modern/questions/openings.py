"""What takes out the statements that only open a file for a load, and close it."""

from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.layout import comments_between
from reimp.reading.questions.syntax import matches, only_statement
from reimp.reading.questions.variables import used_only_in
from reimp.reading.source import Source
from reimp.removed.imp.idioms.closing import following, is_about_closing
from reimp.removed.imp.idioms.modern.removal import body_alone, lines_of
from reimp.removed.rule import Change, Shift


@dataclass(frozen=True)
class Opening:
    """The changes that take out what opens and closes a file, and the shifts of blocks without their header."""

    changes: tuple[Change, ...]
    shifts: tuple[Shift, ...] = ()


def opening_of(source: Source, call: cst.Call, file: cst.BaseExpression | None) -> Opening | None:
    """Return what opens the *file* that a load at the beginning of a block gets, None if that does more."""
    if not isinstance(file, cst.Name):
        return None
    line = source.statement(call)
    suite = source.parents.get(line)
    block = source.parents.get(suite) if suite else None
    first = isinstance(suite, cst.IndentedBlock) and suite.body[0] is line
    if first and isinstance(block, cst.With):
        return _with(source, block, file)
    if first and isinstance(block, cst.Try) and block.body is suite:
        return _try(source, block, file)
    return _lines(source, line, file)


def _with(source: Source, block: cst.With, file: cst.Name) -> Opening | None:
    """Return what takes out the first line of `with open(path) as file:`."""
    target = block.items[0].asname.name if block.items[0].asname else None
    if len(block.items) != 1 or block.asynchronous or not isinstance(target, cst.Name) or target.value != file.value:
        return None
    header, shift = body_alone(source, block, block)
    if comments_between(source, (header.start, header.end)) or not used_only_in(source, target, file):
        return None
    return Opening((header,), (shift,))


def _try(source: Source, block: cst.Try, file: cst.Name) -> Opening | None:
    """Return what takes out `file = open(path)`, the `try` after it, and its `finally` that closes the file."""
    opened = _before(source, block)
    final = block.finalbody
    if opened is None or final is None or block.handlers or len(final.body.body) != 1:
        return None
    closing = final.body.body[0]
    if not _opens(source, opened, file, closing) or not is_about_closing(source, final):
        return None
    header, shift = body_alone(source, block, block)
    first = lines_of(source, opened)
    if comments_between(source, (first.start, header.end)):
        return None
    return Opening((Change(first.start, header.end, ()), lines_of(source, final)), (shift,))


def _lines(source: Source, line: cst.CSTNode, file: cst.Name) -> Opening | None:
    """Return what takes out the lines `file = open(path)` and `file.close()` around a load."""
    opened, closing = _before(source, line), following(source, line)
    if opened is None or closing is None or not _opens(source, opened, file, closing):
        return None
    gone = [lines_of(source, opened), lines_of(source, closing)]
    return None if any(comments_between(source, (each.start, each.end)) for each in gone) else Opening(tuple(gone))


def _before(source: Source, statement: cst.CSTNode) -> cst.CSTNode | None:
    """Return the statement before another one in its block."""
    body = getattr(source.parent(statement), "body", ())
    at = next((index for index, each in enumerate(body) if each is statement), 0)
    return body[at - 1] if at else None


def _opens(source: Source, opened: cst.CSTNode, file: cst.Name, closing: cst.CSTNode) -> bool:
    """Return whether a line assigns to *file*, which is only handed over, and closed by the line *closing*."""
    assign, last = only_statement(opened), only_statement(closing)
    if not isinstance(assign, cst.Assign) or len(assign.targets) != 1 or not isinstance(last, cst.Expr):
        return False
    target = assign.targets[0].target
    if (
        not isinstance(target, cst.Name)
        or target.value != file.value
        or not matches(last.value, f"{file.value}.close()")
    ):
        return False
    return used_only_in(source, target, file, closing)
