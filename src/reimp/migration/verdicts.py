"""Puts into words what is decided: a finding for each use."""

from collections.abc import Iterator

from reimp.model import Finding, Guard, Verdict
from reimp.removed.refusals import IGNORED, UNREACHED, is_ignored, old_swig, ready
from reimp.removed.rule import Refusal, Rewritten
from reimp.removed.rules import trouble
from reimp.uses.bindings import Binding, Reference
from reimp.writing.byte_edits import ByteEdit, apply
from reimp.writing.names import Names
from reimp.writing.plan import Plan

_UNUSED = "is imported but not used in this file: delete the import, if no other file takes it from here"


def findings(plan: Plan, names: Names) -> Iterator[Finding]:
    """Yield a finding for each use of a file."""
    for use in plan.uses.in_strings:
        yield Finding(use, Verdict.MANUAL, "is imported by code in a string: change what makes that code")
    for binding in plan.uses.bindings:
        if binding.is_removed and not is_ignored(plan.source, binding.statement):
            yield _of_binding(plan, binding)
    for reference in plan.uses.references:
        decision = plan.decisions[reference]
        if isinstance(decision, Rewritten):
            verdict = Verdict.ADAPTED if decision.difference else Verdict.EXACT
            yield Finding(reference.use, verdict, decision.difference, _shown(plan, names, reference, decision))
        elif decision.kind is not Refusal.IGNORED:
            harmless = decision.kind in (Refusal.UNREACHED, Refusal.READY)
            yield Finding(reference.use, Verdict.MANUAL, decision.reason, harmless=harmless)


def _of_binding(plan: Plan, binding: Binding) -> Finding:
    if binding in plan.going:
        found = plan.renamed.get(binding)
        return Finding(binding.use, Verdict.EXACT, "", f"from {found[0]} import {found[1]}" if found else "")
    if binding.is_unreached:
        return Finding(binding.use, Verdict.MANUAL, UNREACHED.reason, harmless=True)
    if binding.is_ready:
        return Finding(binding.use, Verdict.MANUAL, ready(binding).reason, harmless=True)
    refusal = old_swig(plan.source)
    unreliable = trouble(binding)
    needing = plan.needing(binding)
    reason = plan.source.why_left_alone(binding.statement) or (refusal.reason if refusal else unreliable)
    if not reason and needing:
        reason = f"is still needed in line {min(each.use.line for each in needing)}"
    ignored = bool(needing) and all(plan.decisions[each] == IGNORED for each in needing)
    harmless = binding.use.guard is Guard.HANDLED or (ignored and not unreliable)
    return Finding(binding.use, Verdict.MANUAL, reason or _UNUSED, harmless=harmless)


def _shown(plan: Plan, names: Names, reference: Reference, decision: Rewritten) -> str:
    """Return what is written for a reference, in short."""
    for binding in reference.bindings:
        if binding in plan.renamed:
            return ".".join(plan.renamed[binding])
    if decision.shown or not decision.changes:
        return names.render(decision.shown)
    start, end = decision.changes[0].start, decision.changes[-1].end
    edits = [ByteEdit(each.start - start, each.end - start, names.render(each.template)) for each in decision.changes]
    return " ".join(apply(plan.source.text[start:end], edits).decode().split())
