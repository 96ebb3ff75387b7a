"""Moves the lines of blocks whose header goes to the left, with what is written in them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import libcst as cst

from reimp.reading.source import Source
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


def _shifted(source: Source, decisions: Decisions, owner: Reference, shift: Shift) -> dict[Reference, Decision]:
    """Return *decisions* after one shift; the new changes are those of *owner*."""
    all_changes = [change for each in decisions.values() if isinstance(each, Rewritten) for change in each.changes]
    lines = dict(_lines(source, shift))
    moved = {
        each: replace(decision, changes=tuple(_moved(change, shift, lines) for change in decision.changes))
        if isinstance(decision, Rewritten)
        else decision
        for each, decision in decisions.items()
    }
    free = [start for start in lines if not any(_is_at(change, start) for change in all_changes)]
    added = [Change(start, start + min(shift.by, lines[start]), ()) for start in free if lines[start]]
    own = moved[owner]
    if isinstance(own, Rewritten):
        moved[owner] = replace(own, changes=tuple(sorted([*own.changes, *added], key=lambda each: each.start)))
    return moved


def _is_at(change: Change, start: int) -> bool:
    """Return whether a change takes out what is at the beginning of a line, or the line begins in it."""
    return change.start <= start < change.end


def _moved(change: Change, shift: Shift, lines: Mapping[int, int]) -> Change:
    """Return a change within the region of a shift as it is when the region has moved."""
    if not shift.start <= change.start < shift.end:
        return change
    blanks = lines.get(change.start, 0)
    if not change.template and 0 < change.end - change.start < blanks:  # moves the line itself
        return replace(change, end=min(change.end + shift.by, change.start + blanks))
    return replace(change, template=template(*_parts(change.template, shift.by)))


def _parts(parts: Template, by: int) -> Iterator[Part]:
    for part in parts:
        yield Text(re.sub(rf"(\n|\r)[ \t]{{1,{by}}}", r"\1", part.code)) if isinstance(part, Text) else part


def _lines(source: Source, shift: Shift) -> Iterator[tuple[int, int]]:
    """Yield where lines of a region begin, but for empty ones and those in strings, and how many blanks each has."""
    strings = [source.span(each) for each in source.nodes(cst.SimpleString, cst.FormattedString)]
    for match in re.finditer(rb"^([ \t]*)[^ \t\r\n]", source.text[: shift.end], re.MULTILINE):
        start = match.start()
        if start >= shift.start and not any(begin < start < stop for begin, stop in strings):
            yield start, len(match[1])
