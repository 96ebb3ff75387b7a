"""Puts into words what is decided: a finding for each use."""

from collections.abc import Iterator, Sequence

import libcst as cst

from reimp.model import Finding, Guard, Verdict
from reimp.reading.positions import Span
from reimp.removed.refusals import IGNORED, LATER, UNREACHED, is_ignored, old_swig, ready
from reimp.removed.rule import Change, Refusal, Rewritten
from reimp.removed.rules import trouble
from reimp.removed.table import is_later
from reimp.uses.bindings import Binding, Reference
from reimp.writing.byte_edits import ByteEdit, apply
from reimp.writing.edits import Written
from reimp.writing.plan import Plan

_UNUSED = "is imported but not used in this file; delete the import if no other file imports it from here"


def findings(plan: Plan, written: Written) -> Iterator[Finding]:
    """Yield a finding for each use of a file; those of APIs that the target version still has are ready."""
    for finding in _findings(plan, written):
        if is_later(finding.use.api, plan.options.ready_for):
            yield Finding(finding.use, Verdict.READY, LATER.reason)
        else:
            yield finding


def _findings(plan: Plan, written: Written) -> Iterator[Finding]:
    for use in filter(lambda use: plan.options.chooses(use.api), plan.uses.in_strings):
        yield Finding(use, Verdict.MANUAL, "is imported by code in a string; change the code that writes the string")
    for binding in plan.uses.bindings:
        if binding.is_removed and _is_reported(plan, binding):
            yield _of_binding(plan, binding, written)
    for reference in plan.uses.references:
        decision = plan.decisions[reference]
        if isinstance(decision, Rewritten):
            verdict = Verdict.ADAPTED if decision.difference else Verdict.EXACT
            yield Finding(reference.use, verdict, decision.difference, _shown(plan, written, reference, decision))
        elif decision.kind is not Refusal.IGNORED:
            is_ready = decision.kind in (Refusal.UNREACHED, Refusal.READY)
            yield Finding(reference.use, Verdict.READY if is_ready else Verdict.MANUAL, decision.reason)


def _is_reported(plan: Plan, binding: Binding) -> bool:
    """Return whether a binding is chosen; one that only uses need which are not chosen is not."""
    if not plan.options.chooses(binding.use.api) or is_ignored(plan.source, binding.statement):
        return False
    needing = plan.needing(binding)
    return not needing or any(plan.options.chooses(each.use.api) for each in needing)


def _of_binding(plan: Plan, binding: Binding, written: Written) -> Finding:
    if binding in plan.going:
        found = plan.renamed.get(binding)
        shown = f"from {found[0]} import {found[1]}" if found else _new_import(plan, binding, written)
        return Finding(binding.use, Verdict.EXACT, "", shown)
    if binding.is_unreached:
        return Finding(binding.use, Verdict.READY, UNREACHED.reason)
    if binding.is_ready:
        return Finding(binding.use, Verdict.READY, ready(binding).reason)
    refusal = old_swig(plan.source)
    unreliable = trouble(binding)
    needing = plan.needing(binding)
    reason = plan.source.why_left_alone(binding.statement) or (refusal.reason if refusal else unreliable)
    if not reason and not needing and (taker := plan.source.surroundings.taker(binding.name)):
        reason = f"is taken from here by {taker}; write {binding.name!r} there without this file, then run again"
    if not reason and needing:
        reason = f"is still needed in line {min(each.use.line for each in needing)}"
    ignored = bool(needing) and all(plan.decisions[each] == IGNORED for each in needing)
    copes = binding.use.guard is Guard.HANDLED or (ignored and not unreliable)
    return Finding(binding.use, Verdict.READY if copes else Verdict.MANUAL, reason or _UNUSED)


def _new_import(plan: Plan, binding: Binding, written: Written) -> str:
    """Return what is written for the import of a binding, "" if it is deleted."""
    if not isinstance(binding.statement, cst.Import | cst.ImportFrom):
        return ""
    new = _text_after(plan, written.edits, plan.source.span(binding.statement))
    return "; ".join(line.strip() for line in new.splitlines() if line.strip())


def _shown(plan: Plan, written: Written, reference: Reference, decision: Rewritten) -> str:
    """Return what is written for a reference: the whole call, if more of it changes than the name."""
    for binding in reference.bindings:
        if binding in plan.renamed:
            return ".".join(plan.renamed[binding])
    if decision.shown or not decision.changes:
        return written.names.render(decision.shown)
    start, end = decision.changes[0].start, decision.changes[-1].end
    node = plan.source.span(reference.node)
    call = _call_span(plan, reference)
    if call and (start, end) != node and start <= call[1] and call[0] <= end:
        start, end = min(start, call[0]), max(end, call[1])
    inserted = [each for each in _changes_within(plan, reference, (start, end)) if each.start == each.end]
    before, after = (
        "".join(written.names.render(each.template) for each in inserted if each.start == place)
        for place in (start, end)
    )
    return " ".join((before + _text_after(plan, written.edits, (start, end)) + after).split())


def _changes_within(plan: Plan, reference: Reference, region: Span) -> Iterator[Change]:
    """Yield the changes for a reference, then those for the other references in a region."""
    yield from plan.changes(reference)
    for each in plan.uses.references:
        start, end = plan.source.span(each.node)
        if each is not reference and region[0] <= start and end <= region[1]:
            yield from plan.changes(each)


def _call_span(plan: Plan, reference: Reference) -> Span | None:
    """Return the span of the call whose function is a reference."""
    parent = plan.source.parents.get(reference.node)
    called = isinstance(parent, cst.Call) and parent.func is reference.node
    return plan.source.span(parent) if parent is not None and called else None


def _text_after(plan: Plan, edits: Sequence[ByteEdit], span: Span) -> str:
    """Return a part of the file as it is after the *edits* that touch it."""
    start, end = span
    touching = [each for each in edits if each.start < end and start < each.end]
    around = [each for each in touching if each.start <= start and end <= each.end]
    within = [each for each in touching if start <= each.start and each.end <= end]
    moved = [ByteEdit(each.start - start, each.end - start, each.text) for each in within]
    return around[0].text if around else apply(plan.source.text[start:end], moved).decode()
