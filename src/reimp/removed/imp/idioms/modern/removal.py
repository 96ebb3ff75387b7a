"""The changes that take statements out of a file, with the `finally` that has nothing else in it."""

import re
from collections.abc import Iterator, Sequence

import libcst as cst

from reimp.reading.positions import Span
from reimp.reading.questions.layout import indentation, line_start, whole_lines
from reimp.reading.source import Source
from reimp.removed.rule import Change, Shift
from reimp.removed.template import template

Clause = cst.If | cst.Else | cst.With | cst.Try | cst.ExceptHandler


def removal(source: Source, statement: cst.CSTNode, kept: list[Span]) -> list[Change] | None:
    """Return the changes that take a statement out, None if its block would be empty.

    The spans in *kept* are rewritten otherwise: their lines are not moved.
    """
    block = source.parent(statement)
    if not isinstance(block, cst.IndentedBlock | cst.Module):
        return None
    if len(block.body) > 1:
        return [lines_of(source, statement)]
    clause = source.parent(block)
    if not isinstance(clause, cst.Finally):
        return None
    last = [_to_the_end(source, source.span(clause)[0], statement)]
    outer = dissolved(source, statement)
    return _without_try(source, outer, kept, last) if outer else last


def dissolved(source: Source, statement: cst.CSTNode) -> cst.Try | None:
    """Return the `try` that goes with a statement, because that is all in its `finally` and it has no handlers."""
    block = source.parent(statement)
    clause = source.parents.get(block)
    outer = source.parent(clause) if isinstance(clause, cst.Finally) else None
    alone = isinstance(block, cst.IndentedBlock) and len(block.body) == 1
    return outer if isinstance(outer, cst.Try) and alone and not outer.handlers else None


def new_indentation(source: Source, node: cst.CSTNode, going: Sequence[cst.Try | cst.With]) -> str:
    """Return the indentation of *node* when the statements in *going* around it have no header."""
    indent = indentation(source, source.span(node)[0])
    around = {parent for parent, child in source.ancestors(node) if child is getattr(parent, "body", None)}
    for each in sorted((each for each in going if each in around), key=source.span, reverse=True):
        inner, outer = (len(indentation(source, source.span(one)[0])) for one in (each.body.body[0], each))
        indent = indent[:outer] + indent[inner:]
    return indent


def lines_of(source: Source, statement: cst.CSTNode) -> Change:
    """Return the change that takes out the lines of a statement."""
    return _to_the_end(source, source.span(statement)[0], statement)


def _to_the_end(source: Source, start: int, statement: cst.CSTNode) -> Change:
    """Return the change that takes out all lines from *start* to the end of a statement."""
    _, end = whole_lines(source, start, source.span(statement)[1])
    match = re.compile(rb"\r\n|\r|\n").match(source.text, end)
    return Change(line_start(source, start), match.end() if match else end, ())


def _without_try(source: Source, outer: cst.Try, kept: list[Span], last: list[Change]) -> list[Change] | None:
    """Return the changes that write the body of a `try` without it."""
    moved = None if outer.orelse else without_header(source, outer, kept)
    return [*moved, *last] if moved else None


def without_header(source: Source, outer: cst.Try | cst.With, kept: list[Span]) -> list[Change] | None:
    """Return the changes that write the body of a statement without its first line, None if it is on that line."""
    if not isinstance(outer.body, cst.IndentedBlock):
        return None
    change, shift = body_alone(source, outer, outer)
    moved = []
    for start in _line_starts(source, shift.start, shift.end, kept):
        blanks = re.compile(rb"[ \t]*").match(source.text, start)
        first, last = shift.cut(len(blanks[0]) if blanks else 0)
        if last - first < shift.by:
            return None
        moved.append(Change(start + first, start + last, ()))
    return [change, *moved]


def body_alone(source: Source, outer: cst.BaseCompoundStatement, clause: Clause) -> tuple[Change, Shift]:
    """Return what writes the body of a clause in the place of all that is before it in a statement.

    That is the change that takes out the lines before it, and the shift of its own.
    """
    start, header = source.span(outer)[0], header_end(source, clause)
    if not isinstance(clause.body, cst.IndentedBlock):
        return Change(start, source.span(clause.body)[0], ()), Shift(start, start, 0, 0)
    begin = source.text.index(b"\n", header) + 1
    at = len(indentation(source, start))
    by = len(indentation(source, source.span(clause.body.body[0])[0])) - at
    end = whole_lines(source, start, source.span(clause.body)[1])[1]
    return Change(line_start(source, start), begin, ()), Shift(begin, end, by, at)


def header_end(source: Source, clause: Clause) -> int:
    """Return where the colon before the body of a clause ends."""
    last: cst.CSTNode | None = None
    match clause:
        case cst.If(test=last) | cst.With(items=[*_, last]) | cst.ExceptHandler(name=None, type=last):
            pass
        case cst.ExceptHandler(name=last):
            pass
    return source.text.index(b":", source.span(last)[1] if last else source.span(clause)[0]) + 1


def without_lines(source: Source, statement: cst.CSTNode) -> Change:
    """Return the change that takes a statement out: `pass` is left where it is alone, one gap where there are two."""
    block, found = source.parent(statement), lines_of(source, statement)
    if isinstance(block, cst.IndentedBlock) and len(block.body) == 1:
        return Change(source.span(statement)[0], source.span(statement)[1], template("pass"))
    gap = re.compile(rb"(?:[ \t]*(?:\r\n|\r|\n))*")
    if found.start and re.search(rb"(?:^|[\r\n])[ \t]*(?:\r\n|\r|\n)\Z", source.text[: found.start]):
        after = gap.match(source.text, found.end)
        return Change(found.start, after.end() if after else found.end, ())
    return found


def _line_starts(source: Source, start: int, end: int, kept: list[Span]) -> Iterator[int]:
    """Yield where lines begin that can be moved: not the blank ones, and not those that begin in a string."""
    strings: list[cst.SimpleString | cst.FormattedString] = source.nodes(cst.SimpleString, cst.FormattedString)
    fixed = [*kept, *(source.span(each) for each in strings)]
    at = start
    while at < end:
        following = source.text.find(b"\n", at) + 1 or end
        if source.text[at:following].strip() and not any(begin < at < stop for begin, stop in fixed):
            yield at
        at = following
