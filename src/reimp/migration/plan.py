"""Decides about a whole file: about each use, and so which bindings are gone in the end."""

from collections.abc import Mapping

import libcst as cst

from reimp.migration.decide import decide_all
from reimp.migration.older import moved_imports
from reimp.migration.shifts import shifted, without_empty_finally
from reimp.model import Form, Options
from reimp.reading.questions.names import exported_names
from reimp.reading.source import Source
from reimp.removed.idiom import Context
from reimp.removed.idioms import IDIOMS
from reimp.removed.refusals import IGNORED, LATER, is_ignored, old_swig
from reimp.removed.rule import Change, Decision, Refused, Rewritten
from reimp.removed.rules import RULES, is_shared, trouble
from reimp.removed.table import is_later
from reimp.removed.template import Constant, Helper, Template, attribute, modules_in
from reimp.uses.bindings import Binding, Reference, Uses
from reimp.writing.plan import Plan, copes, needs

Decisions = Mapping[Reference, Decision]

_SHARED = Refused("shares its name with another object, and its import stays; rename one of them")


def make_plan(source: Source, uses: Uses, options: Options) -> Plan:
    """Return what is decided about one file."""
    taken: dict[Reference, Decision] = {}
    for idiom in IDIOMS:
        taken |= idiom(Context(source, tuple(each for each in uses.references if each not in taken), options))
    taken |= {each: _too_new(each) for each in uses.references if _is_too_new(each, options)}
    taken |= {each: LATER for each in uses.references if is_later(each.use.api, options.ready_for)}
    taken |= {each: IGNORED for each in uses.references if not options.chooses(each.use.api)}
    decisions = decide_all(source, uses, taken, modern=options.modern)
    chosen = [
        each
        for each in uses.bindings
        if each.is_removed and options.chooses(each.use.api) and not is_later(each.use.api, options.ready_for)
    ]
    unused = [each for each in uses.bindings if _is_unused_then(source, uses, decisions, each)]
    going = frozenset(each for each in (*chosen, *unused) if _can_go(source, uses, decisions, each))
    found = {binding: _imported_instead(source, uses, decisions, binding) for binding in going}
    renamed = {binding: name for binding, name in found.items() if name}
    final = {
        each: _SHARED if _is_kept_by_sharing(each, renamed) and not copes(decision) else decision
        for each, decision in decisions.items()
    }
    moved = tuple(moved_imports(source, uses, final, going))
    return Plan(source, uses, options, shifted(source, without_empty_finally(source, final)), going, renamed, moved)


def _is_too_new(reference: Reference, options: Options) -> bool:
    """Return whether a Python that the code supports lacks what takes the place of an attribute."""
    rule = RULES.get(reference.use.api)
    return rule is not None and rule.since > options.oldest and reference.use.form is not Form.NAME


def _too_new(reference: Reference) -> Refused:
    rule = RULES[reference.use.api]
    found = ".".join(rule.importable or ())
    since = ".".join(map(str, rule.since))
    return Refused(f"is {found} since Python {since}, and the project supports older ones; import it by name")


def _is_kept_by_sharing(reference: Reference, renamed: Mapping[Binding, tuple[str, str]]) -> bool:
    """Return whether a reference goes through a binding whose shared name stays that of the removed API."""
    return any(is_shared(binding) and binding not in renamed for binding in reference.bindings)


def _can_go(source: Source, uses: Uses, decisions: Decisions, binding: Binding) -> bool:
    """Return whether nothing will need a binding any more."""
    if (
        binding.is_unreached
        or binding.is_ready
        or trouble(binding)
        or is_ignored(source, binding.statement)
        or old_swig(source)
    ):
        return False
    if source.why_left_alone(binding.statement):
        return False
    if not (binding.is_module or binding.use.api in RULES):
        return False
    at_top = binding.assignment is None or binding.assignment.scope is source.module_scope
    if at_top and source.surroundings.taker(binding.name) and not _importable(binding):
        return False
    if not _keeps_its_name(binding):
        unused = not uses.through(binding) and not binding.is_module
        if unused or (at_top and binding.name in exported_names(source)):
            return False
    return not any(needs(decisions[each], binding) for each in uses.through(binding))


def _is_unused_then(source: Source, uses: Uses, decisions: Decisions, binding: Binding) -> bool:
    """Return whether the import of a module that has lost a name is not needed any more: nothing else uses it."""
    references, assignment = uses.through(binding), binding.assignment
    if binding.is_removed or not binding.is_module or assignment is None or not references:
        return False
    if any(isinstance(parent, cst.Try) for parent, _ in source.ancestors(binding.statement)):
        return False
    if len(assignment.scope[binding.name]) > 1 or not isinstance(binding.statement, cst.Import):
        return False
    reads = {source.span(each.node)[0] for each in assignment.references}
    root = binding.use.api.partition(".")[0]
    return reads <= {
        source.span(each.node)[0]
        for each in references
        if any(_replaces(source, each, change, root) for change in _all_changes(decisions[each]))
    }


def _all_changes(decision: Decision) -> tuple[Change, ...]:
    return decision.changes if isinstance(decision, Rewritten) else ()


def _replaces(source: Source, reference: Reference, change: Change, root: str) -> bool:
    """Return whether a change takes out the name of a reference, and does not name its module again."""
    start, end = source.span(reference.node)
    again = any(each.partition(".")[0] == root for each in modules_in([change.template]))
    return change.start <= start and end <= change.end and not again


def _importable(binding: Binding) -> bool:
    """Return whether another import can take the place of a binding."""
    rule = RULES.get(binding.use.api)
    return rule is not None and rule.importable is not None


def _keeps_its_name(binding: Binding) -> bool:
    """Return whether the file will still have the name, for the same function."""
    rule = RULES.get(binding.use.api)
    if rule is None or isinstance(rule.value, Refused):
        return False
    own = isinstance(rule.value[0], Helper | Constant)
    return rule.importable is not None or (binding.name == binding.use.name and own)


def _imported_instead(source: Source, uses: Uses, decisions: Decisions, binding: Binding) -> tuple[str, str] | None:
    """Return module and name if `from module import name` can take the place of a `from imp import`."""
    if binding.is_module:
        return None
    references, rule = uses.through(binding), RULES[binding.use.api]
    if is_shared(binding) or any(is_shared(each) for reference in references for each in reference.bindings):
        return rule.importable
    if not references:
        return rule.importable
    found = [_name_changes(source, each, decisions[each]) for each in references]
    templates: set[Template] = {change.template for changes in found for change in changes}
    return attribute(templates.pop()) if len(templates) == 1 and all(found) else None


def _name_changes(source: Source, reference: Reference, decision: Decision) -> list[Change]:
    """Return the changes to the very name of a reference."""
    span = source.span(reference.node)
    changes = decision.changes if isinstance(decision, Rewritten) else ()
    return [each for each in changes if (each.start, each.end) == span]
