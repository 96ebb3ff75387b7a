"""`hasattr(imp, "name")` as a condition, of which the result is certain.

Before:
    if hasattr(imp, "cache_from_source"):
        cached = imp.cache_from_source(path)
    else:
        cached = path + "c"
After: `cached = importlib.util.cache_from_source(path)`
Same because: `imp` has the name on every Python 3, so the other branch never runs.
Left alone: tests of private names, and branches that import a removed module or that bind a name which only they bind:
`True` or `False` takes the place of the test.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.positions import Span
from reimp.reading.questions.effects import has_no_effect
from reimp.reading.questions.layout import with_parentheses
from reimp.reading.questions.syntax import as_truth_value, dotted, imported_modules
from reimp.reading.source import Source
from reimp.removed.idiom import Context
from reimp.removed.imp.idioms.modern.removal import body_alone, header_end, lines_of, without_lines
from reimp.removed.refusals import standing_refusal
from reimp.removed.rule import Change, Decision, Rewritten, Shift
from reimp.removed.rules import RULES
from reimp.removed.table import MODULES, PACKAGES
from reimp.removed.template import template
from reimp.uses.bindings import Reference


@dataclass(frozen=True)
class _Result:
    """The changes that leave a test out, the regions that go, and the shift of a block without its header."""

    changes: Sequence[Change]
    going: Sequence[Span] = ()
    shift: Shift | None = None


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the tests, and for the uses in branches that go."""
    taken: dict[Reference, Decision] = {}
    for reference in context.references:
        result = _result(context, reference) if _is_certain(context, reference) else None
        if result is None or not _can_be(context, result):
            continue
        inside = [each for each in context.references if _is_within(context.source, each.node, result.going)]
        if not {reference, *inside} & taken.keys():
            shown = template(str(_is_there(reference)))
            taken |= {each: Rewritten((), shown=shown) for each in inside}
            shifts = (result.shift,) if result.shift else ()
            taken[reference] = Rewritten(tuple(result.changes), shown=shown, shifts=shifts)
    return taken


def _is_certain(context: Context, reference: Reference) -> bool:
    """Return whether a reference is `hasattr(imp, "name")` that may be rewritten."""
    node, module = reference.node, reference.use.api.partition(".")[0]
    if module not in MODULES or not isinstance(node, cst.Call) or dotted(node.func) != "hasattr":
        return False
    chosen = context.options.chooses(reference.use.api) and not reference.use.name.startswith("_")
    return chosen and not standing_refusal(context.source, reference)


def _is_there(reference: Reference) -> bool:
    return reference.use.api in RULES


def _result(context: Context, reference: Reference) -> _Result | None:
    return _around(context.source, reference.node, value=_is_there(reference))


def _around(source: Source, node: cst.BaseExpression, *, value: bool) -> _Result | None:
    """Return what becomes of the code around *node*, a test that is always *value*."""
    match source.parent(node):
        case cst.UnaryOperation(operator=cst.Not()) as parent:
            return _around(source, parent, value=not value)
        case cst.BooleanOperation() as parent:
            return _in_operation(source, parent, node, value=value)
        case cst.IfExp(test=test, body=body, orelse=orelse) as parent if test is node:
            return _only(source, parent, body if value else orelse)
        case cst.If(test=test) as parent if test is node:
            return _in_if(source, parent, value=value)
    return None


def _in_operation(
    source: Source, operation: cst.BooleanOperation, node: cst.BaseExpression, *, value: bool
) -> _Result | None:
    """Return what becomes of `and` or `or` with *node*, a part that is always *value*."""
    first = operation.left is node
    other = operation.right if first else operation.left
    if isinstance(operation.operator, cst.Or) == value:  # the other part does not matter
        return _around(source, operation, value=value) if first or has_no_effect(source, other) else None
    return _only(source, operation, other) if first or as_truth_value(source, operation) else None


def _only(source: Source, outer: cst.BaseExpression, part: cst.BaseExpression) -> _Result:
    """Return the changes that leave one part of an expression."""
    (start, end), (begin, stop) = source.span(outer), with_parentheses(source, part)
    going = [each for each in ((start, begin), (stop, end)) if each[0] < each[1]]
    return _Result([Change(*each, ()) for each in going], going)


def _in_if(source: Source, node: cst.If, *, value: bool) -> _Result:
    """Return what becomes of an `if` or `elif` whose test is always *value*."""
    outer, rest = source.parent(node), node.orelse
    (start, _), body_end, end = source.span(node), lines_of(source, node.body).end, lines_of(source, node).end
    is_elif = isinstance(outer, cst.If) and outer.orelse is node
    after = [(body_end, end)] if rest else []
    if value and is_elif:
        header = Change(start, header_end(source, node), template("else:"))
        return _Result([header, *(Change(*each, ()) for each in after)], after)
    if value:
        return _moved(source, node, node, after)
    if isinstance(rest, cst.Else) and not is_elif:
        return _moved(source, node, rest, [(start, source.span(rest)[0])])
    if rest is None:
        change = lines_of(source, node) if is_elif else without_lines(source, node)
        return _Result([change], [(start, change.end)])
    begin = source.span(rest)[0]
    keyword = template("if") if not is_elif else ()
    return _Result([Change(start, begin + (0 if is_elif else len("elif")), keyword)], [(start, begin)])


def _moved(source: Source, node: cst.If, clause: cst.If | cst.Else, going: Sequence[Span]) -> _Result:
    """Return what leaves the body of one clause in the place of the whole statement."""
    change, shift = body_alone(source, node, clause)
    after = [Change(*each, ()) for each in going if clause is node]
    return _Result([change, *after], going, shift)


def _can_be(context: Context, result: _Result) -> bool:
    """Return whether nothing is lost with the regions that go, and no import of a removed module is in what moves."""
    source = context.source
    found: list[cst.Import | cst.ImportFrom] = source.nodes(cst.Import, cst.ImportFrom)
    imports = (each for each in found if not PACKAGES.isdisjoint(imported_modules(each)))
    moving = [(result.shift.start, result.shift.end)] if result.shift else []
    if any(_is_within(source, each, [*result.going, *moving]) for each in imports):
        return False
    others = source.nodes(cst.Yield, cst.Await, cst.Global, cst.Nonlocal)
    if any(_is_within(source, each, result.going) for each in others):
        return False
    return not any(_binds_alone(source, each) for each in result.going)


def _binds_alone(source: Source, region: Span) -> bool:
    """Return whether a name that is read elsewhere is bound in a region only."""
    for scope in source.all_scopes:
        for name, found in scope.assignments.items():
            nodes = [each.node for each in found if each.node]
            if nodes and all(_is_within(source, each, [region]) for each in nodes):
                reads = [access.node for each in source.all_scopes for access in each.accesses[name]]
                if not all(_is_within(source, each, [region]) for each in reads):
                    return True
    return False


def _is_within(source: Source, node: cst.CSTNode, regions: Sequence[Span]) -> bool:
    return any(start <= source.span(node)[0] < end for start, end in regions)
