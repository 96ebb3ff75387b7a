"""Moves the lines of blocks whose header goes to the left, with what is written in them; takes out empty `finally`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import libcst as cst

from reimp.reading.positions import Span
from reimp.reading.questions.layout import line_start
from reimp.reading.source import Source
from reimp.removed.imp.idioms.modern.removal import body_alone
from reimp.removed.rule import Change, Decision, Rewritten, Shift
from reimp.removed.template import Part, Template, Text, template
from reimp.uses.bindings import Reference

Decisions = Mapping[Reference, Decision]


def shifted(source: Source, decisions: Decisions) -> dict[Reference, Decision]:
    """Return *decisions* with the changes that their shifts make necessary, in those of other uses too."""
    found = {each: decision.shifts for each, decision in decisions.items() if isinstance(decision, Rewritten)}
    result = dict(decisions)
    for reference, shifts in found.items():
        for shift in shifts:
            result = _shifted(source, result, reference, shift)
    return result


def without_empty_finally(source: Source, decisions: Decisions) -> dict[Reference, Decision]:
    """Return *decisions* with the changes that take out a `finally` of which they take out all statements."""
    result = dict(decisions)
    for block in source.nodes(cst.Try):
        owner = _emptying(source, decisions, block.finalbody) if block.finalbody else None
        decision = result[owner] if owner else None
        if owner and isinstance(decision, Rewritten) and block.finalbody:
            added, shifts = _without_final(source, block, block.finalbody)
            changes = sorted([*decision.changes, *added], key=lambda each: each.start)
            result |= {owner: replace(decision, changes=tuple(changes), shifts=(*decision.shifts, *shifts))}
    return result


def _emptying(source: Source, decisions: Decisions, final: cst.Finally) -> Reference | None:
    """Return one of the uses whose changes take out all statements of a `finally`, but not its first line."""
    spans = [source.span(each) for each in final.body.body]
    if len(spans) == 1 or _taking_out(decisions, source.span(final)):
        return None
    found = [_taking_out(decisions, each) for each in spans]
    return found[0] if all(found) else None


def _taking_out(decisions: Decisions, span: Span) -> Reference | None:
    """Return the use of which a change takes out a region."""
    for each, decision in decisions.items():
        changes = decision.changes if isinstance(decision, Rewritten) else ()
        if any(not one.template and one.start <= span[0] and span[1] <= one.end for one in changes):
            return each
    return None


def _without_final(source: Source, block: cst.Try, final: cst.Finally) -> tuple[list[Change], list[Shift]]:
    """Return what takes out the first line of a `finally`, and the `try` if it has nothing else."""
    start = line_start(source, source.span(final)[0])
    header = Change(start, line_start(source, source.span(final.body.body[0])[0]), ())
    if block.handlers or not isinstance(block.body, cst.IndentedBlock):
        return [header], []
    change, shift = body_alone(source, block, block)
    return [change, header], [shift]


def _shifted(source: Source, decisions: Decisions, owner: Reference, shift: Shift) -> dict[Reference, Decision]:
    """Return *decisions* after one shift; the new changes are those of *owner*."""
    all_changes = [change for each in decisions.values() if isinstance(each, Rewritten) for change in each.changes]
    lines = dict(_lines(source, shift))
    moved = {
        each: replace(decision, changes=tuple(_moved(source, change, shift, lines) for change in decision.changes))
        if isinstance(decision, Rewritten)
        else decision
        for each, decision in decisions.items()
    }
    taken = {_moved_line(source, change, lines) for change in all_changes}
    free = [start for start in lines if start not in taken and not any(_is_at(change, start) for change in all_changes)]
    cuts = {start: shift.cut(lines[start]) for start in free if lines[start]}
    added = [Change(start + first, start + last, ()) for start, (first, last) in cuts.items()]
    own = moved[owner]
    if isinstance(own, Rewritten):
        moved[owner] = replace(own, changes=tuple(sorted([*own.changes, *added], key=lambda each: each.start)))
    return moved


def _is_at(change: Change, start: int) -> bool:
    """Return whether a change takes out what is at the beginning of a line, or the line begins in it."""
    return change.start <= start < change.end


def _moved(source: Source, change: Change, shift: Shift, lines: Mapping[int, int]) -> Change:
    """Return a change within the region of a shift as it is when the region has moved."""
    if not shift.start <= change.start < shift.end:
        return change
    begin = _moved_line(source, change, lines)
    if begin is None:
        return replace(change, template=template(*_parts(change.template, shift)))
    by = min(change.end - change.start + shift.by, lines[begin])
    first = max(begin, change.end - by)
    return replace(change, start=first, end=first + by)


def _moved_line(source: Source, change: Change, lines: Mapping[int, int]) -> int | None:
    """Return the beginning of the line that a change moves to the left, None if it does something else."""
    begin = line_start(source, change.start)
    moves = not change.template and change.start < change.end <= begin + lines.get(begin, 0)
    return begin if moves else None


def _parts(parts: Template, shift: Shift) -> Iterator[Part]:
    def shorter(match: re.Match[str]) -> str:
        first, last = shift.cut(len(match[2]))
        return match[1] + match[2][:first] + match[2][last:]

    for part in parts:
        yield Text(re.sub(r"(\n|\r)([ \t]+)", shorter, part.code)) if isinstance(part, Text) else part


def _lines(source: Source, shift: Shift) -> Iterator[tuple[int, int]]:
    """Yield where lines of a region begin, but for empty ones and those in strings, and how many blanks each has."""
    strings = [source.span(each) for each in source.nodes(cst.SimpleString, cst.FormattedString)]
    for match in re.finditer(rb"^([ \t]*)[^ \t\r\n]", source.text[: shift.end], re.MULTILINE):
        start = match.start()
        if start >= shift.start and not any(begin < start < stop for begin, stop in strings):
            yield start, len(match[1])
