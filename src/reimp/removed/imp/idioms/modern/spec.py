"""With `--modern`, a search and the loads that get its result, as a few lines of importlib in their places.

Before:
    file, pathname, description = imp.find_module(name, [folder])
    try:
        module = imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()
After:
    spec = importlib.machinery.PathFinder.find_spec(name, [folder])
    if spec is None or spec.loader is None:
        raise ImportError(f"No module named {name!r}", name=name)
    module = sys.modules.setdefault(name, importlib.util.module_from_spec(spec))
    spec.loader.exec_module(module)
Same because: it searches the same folders in the same order, and executes a module that is loaded in the same object.
It is not the same in all: the finding names the differences that may be seen.
Left alone: without `--modern`, all. With it, searches whose result is used otherwise, and loads in an expression;
several pairs in one file get a function with these lines.
"""

import itertools
from dataclasses import replace

import libcst as cst

from reimp.reading.questions.syntax import only_statement
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms import pair
from reimp.removed.imp.idioms.modern import differences
from reimp.removed.imp.idioms.modern.code import Place, careful_execution, execution, place_of, repeated
from reimp.removed.imp.idioms.modern.questions.groups import Group, groups, is_bound_within, region
from reimp.removed.imp.idioms.modern.questions.members import is_member
from reimp.removed.imp.idioms.modern.removal import dissolved, new_indentation, removal
from reimp.removed.imp.idioms.modern.searches import FINDER, Search, path_from, search_of
from reimp.removed.imp.idioms.modern.statements import statement_of
from reimp.removed.imp.idioms.nested import is_same
from reimp.removed.imp.idioms.search import searched
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Module, join, template
from reimp.uses.bindings import Reference

SHOWN = template(FINDER, "...), exec_module")


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the searches and loads that are written in their places."""
    if not context.options.modern:
        return {}
    pairs = pair.idiom(context)
    found = [each for each in groups(context) if not _is_short(context.source, each, pairs)]
    by_function = [each for each in found if _is_short_function(pairs.get(each.find.reference))]
    if len(by_function) > 1:
        found = [each for each in found if each not in by_function]
    taken: dict[Reference, Decision] = {}
    for group in found:
        own = group.references
        if not own & taken.keys() and (decision := _rewrite(context, group)):
            also = Rewritten((), decision.difference, decision.shown)
            taken |= dict.fromkeys(own, also) | {group.find.reference: decision}
    return taken


def _is_short_function(decision: Decision | None) -> bool:
    """Return whether a pair becomes the call of the function with the lines of this form."""
    return isinstance(decision, Rewritten) and bool(decision.difference)


def _is_short(source: Source, group: Group, pairs: dict[Reference, Decision]) -> bool:
    """Return whether a search by `sys.path`, or by that of a package, and its load become an import_module."""
    search, (load, *_) = searched(group.find), group.loads
    if search is None:
        return False
    (name, path), fullname = search, load.node.args[0].value
    if not is_member(source, name, path, fullname) and (path is not None or not is_same(source, fullname, name)):
        return False
    return group.assignment is None or group.find.reference in pairs


def _rewrite(context: Context, group: Group) -> Rewritten | None:
    source = context.source
    first = group.assignment or statement_of(source, group.loads[0].node)
    search = search_of(context, group.find, first, _indentation(source, first, group)) if first else None
    if search is None or not _is_apart(context, group):
        return None
    searches = _searches(context, group, search)
    if len(searches) < len(group.others) + bool(group.assignment):
        return None
    loads = [_load(search, group, each) for each in group.loads]
    changes = [change for each in loads if each for change in each.changes]
    if not all(loads):
        return None
    then = path_from(search.spec, context.keep(group.path)) if group.path else ()
    changes += [change for assignment, each in searches for change in each.changes(assignment, then)]
    spans = [(each.start, each.end) for each in changes]
    for each in group.gone:
        removed = removal(source, each, spans)
        if removed is None:
            return None
        changes += removed
    changes.sort(key=lambda each: (each.start, each.end))
    if any(one.end > other.start for one, other in itertools.pairwise(changes)):
        return None
    closed = differences.CLOSED if _may_fail_to_close(source, group) else ""
    paths = differences.PATHS if group.path else ""
    seen = [search.difference, paths, differences.EXTENSIONS, closed, *(each.difference for each in loads if each)]
    return Rewritten(tuple(changes), differences.joined(*dict.fromkeys(seen)), SHOWN)


def _searches(context: Context, group: Group, first: Search) -> list[tuple[cst.Assign, Search]]:
    """Return the searches that are statements of their own, without those that need another variable."""
    found = [(group.assignment, first)] if group.assignment else []
    for call, assign in group.others:
        search = search_of(context, call, assign, _indentation(context.source, assign, group))
        if search and search.spec == first.spec:
            found.append((assign, search))
    return found


def _is_apart(context: Context, group: Group) -> bool:
    """Return whether no other search or load is between those of a group, where it may need the same variable."""
    if group.assignment is None:
        return True
    return not context.has_others(region(context.source, group), *group.references)


def _may_fail_to_close(source: Source, group: Group) -> bool:
    """Return whether closing the file may raise an exception: it is done without a test, or without a file."""
    find = source.span(group.find.node)[0]
    for each in group.gone:
        clause = source.parents.get(source.parent(each))
        around = source.parent(clause) if isinstance(clause, cst.Finally) else None
        if isinstance(around, cst.Try) and source.span(around)[0] < find < source.span(around.body)[1]:
            return not any(isinstance(only_statement(one), cst.Assign) for one in group.gone)
        if isinstance(only_statement(each), cst.Expr):
            return True
    return False


def _indentation(source: Source, statement: cst.CSTNode, group: Group) -> str:
    """Return the indentation that a statement has when the `try` around it that only closed the file has gone."""
    going = (dissolved(source, each) for each in group.gone)
    return new_indentation(source, statement, [each for each in going if each])


def _load(search: Search, group: Group, load: Call) -> Rewritten | None:
    """Return what becomes of a load."""
    context, source = search.context, search.context.source
    statement = statement_of(source, load.node)
    place = place_of(context, load.node, statement) if statement else None
    fullname = load.node.args[0].value
    if place is None or load.node.args[0].keyword or not context.can_move(fullname):
        return None
    if context.has_others(source.span(place.statement), *group.references) or is_bound_within(
        source, search.name, group
    ):
        return None
    place = replace(place, indent=_indentation(source, place.statement, group))
    found = [searched(each) for each in group.searches]
    same = all(each and is_same(source, fullname, each[0]) for each in found)
    return _executed(search, place, fullname, nested=group.assignment is None, same=same)


def _executed(search: Search, place: Place, fullname: cst.BaseExpression, *, nested: bool, same: bool) -> Rewritten:
    """Return the lines that execute what is found."""
    context, source, spec = search.context, search.context.source, search.spec
    before, zipped = search.lines if nested else [], ""
    if not same:
        from_file = template(f"{spec} = ", Module("importlib.util"), ".spec_from_file_location(")
        before.append(place.line(from_file, [context.keep(fullname), template(f"{spec}.origin")], template(")")))
        zipped = differences.ZIPPED
    execute = careful_execution if differences.needs_care(source, place.statement) else execution
    again = repeated(context, fullname, search.variable or f"{spec}.name")
    lines = [*before, *execute(place, again, spec, f"{spec}.loader")]
    text = join(source.module.default_newline + place.indent, lines)
    used = not (isinstance(place.statement, cst.Expr) and place.statement.value is place.call)
    seen = [zipped, *differences.of_execution(source, place.statement, used=used)]
    return Rewritten((Change(*source.span(place.statement), text),), differences.joined(*seen))
