"""Puts into words what is decided: a finding for each use."""

from collections.abc import Iterator

from reimp.migration.decide import DEAD, IGNORED, is_ignored, old_swig
from reimp.migration.plan import Plan
from reimp.model import Edit, Finding, Guard, Verdict
from reimp.reading.uses import Binding, Reference
from reimp.removed.rule import Refused, Rewritten
from reimp.writing.edits import apply
from reimp.writing.names import Names

_UNUSED = "is imported but not used in this file: delete the import, if no other file takes it from here"


def findings(plan: Plan, names: Names) -> Iterator[Finding]:
    """Yield a finding for each use of a file."""
    for use in plan.uses.in_strings:
        yield Finding(use, Verdict.MANUAL, "is imported by code in a string: change what makes that code")
    for binding in plan.uses.bindings:
        if not is_ignored(plan.source, binding.statement):
            yield _of_binding(plan, binding)
    for reference in plan.uses.references:
        decision = plan.decisions[reference]
        if isinstance(decision, Refused) and decision is not IGNORED:
            yield Finding(reference.use, Verdict.MANUAL, decision.reason, harmless=decision is DEAD)
        elif isinstance(decision, Rewritten):
            verdict = Verdict.ADAPTED if decision.difference else Verdict.EXACT
            yield Finding(reference.use, verdict, decision.difference, _shown(plan, names, reference, decision))


def _of_binding(plan: Plan, binding: Binding) -> Finding:
    if binding in plan.going:
        found = plan.renamed.get(binding)
        return Finding(binding.use, Verdict.EXACT, "", f"from {found[0]} import {found[1]}" if found else "")
    if binding.dead:
        return Finding(binding.use, Verdict.MANUAL, DEAD.reason, harmless=True)
    refusal = old_swig(plan.source)
    reason = refusal.reason if refusal else binding.trouble
    staying = plan.staying(binding)
    if not reason and staying:
        reason = f"is still needed in line {min(each.use.line for each in staying)}"
    harmless = bool(staying) and all(plan.decisions[each] is IGNORED for each in staying)
    handled = binding.use.guard is Guard.HANDLED
    return Finding(
        binding.use, Verdict.MANUAL, reason or _UNUSED, harmless=handled or (harmless and not binding.trouble)
    )


def _shown(plan: Plan, names: Names, reference: Reference, decision: Rewritten) -> str:
    """Return what is written for a reference, in short."""
    for binding in reference.bindings:
        if binding in plan.renamed:
            return ".".join(plan.renamed[binding])
    if decision.shown or not decision.changes:
        return names.render(decision.shown)
    start, end = decision.changes[0].start, decision.changes[-1].end
    edits = [Edit(each.start - start, each.end - start, names.render(each.template)) for each in decision.changes]
    return " ".join(apply(plan.source.text[start:end], edits).decode().split())
