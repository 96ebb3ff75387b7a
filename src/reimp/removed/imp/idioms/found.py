"""What `imp.find_module` found in given folders, loaded by `imp.load_module` later in the function.

Before:
    file, pathname, description = imp.find_module(name, [folder])
    try:
        module = imp.load_module(name, file, pathname, description)
    except Exception:
        print("cannot load", pathname)
After:
    pathname = find_module_path(name, [folder])
    try:
        module = load_path(name, pathname)
    except Exception:
        print("cannot load", pathname)
with two helper functions
Same because: the type of what was found follows from its path, and `imp` opens a source file again to read it.
Left alone: searches without a list of folders, which may find a built-in module: they get the helpers `find_module` and
`load_module`. Where the description is used otherwise too, the load alone changes; where the file is, to
`load_found_file(name, file, pathname)`, which reads and closes it as `imp` did.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.flow import accesses, reads_of
from reimp.reading.questions.layout import with_parentheses
from reimp.reading.questions.syntax import as_truth_value, has_comment, matches, target_names
from reimp.reading.questions.variables import used_only_in
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.closing import closing_of, is_closed, removal
from reimp.removed.imp.idioms.pair import fits
from reimp.removed.imp.idioms.search import searched
from reimp.removed.imp.idioms.triple import assigned_value
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.searches import add_path, helper_for
from reimp.removed.template import Helper, Template, join, template
from reimp.uses.bindings import Reference

HELPERS = "find_module_path_in", "load_path", "load_found_file"
SEARCH, LOAD, LOAD_FILE = (template(Helper(each)) for each in HELPERS)


@dataclass(frozen=True)
class _Search:
    """A search whose result goes to three variables, where it is assigned: at once, or from one variable."""

    call: Call
    names: list[cst.Name]
    assign: cst.Assign

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the variables for file, path and description."""
        return tuple(each.value for each in self.names)


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for searches and loads that share variables."""
    taken: dict[Reference, Decision] = {}
    loads = {call.node: call for call in context.calls("imp.load_module")}
    for searches in _groups(context):
        taken |= _rewrite(context, searches, loads) or {}
    return taken


def _groups(context: Context) -> Iterator[list[_Search]]:
    """Yield the searches that assign to the same three variables."""
    found: dict[tuple[object, ...], list[_Search]] = defaultdict(list)
    for call in context.calls("imp.find_module"):
        assign = context.source.parent(call.node)
        if isinstance(assign, cst.Assign) and len(assign.targets) == 1 and assign.value is call.node:
            assign = _unpacked(context.source, assign) or assign
            search = _Search(call, target_names(assign.targets[0].target), assign)
            if len(set(search.variables)) == 3:
                found[(context.source.scope(assign), *search.variables)].append(search)
    yield from found.values()


def _unpacked(source: Source, assign: cst.Assign) -> cst.Assign | None:
    """Return the statement that unpacks what *assign* sets, if that is only tested for truth besides."""
    names = target_names(assign.targets[0].target)
    if len(names) != 1 or len(source.scope(assign)[names[0].value]) != 1:
        return None
    reads = [one for one in _reads(source, names[0]) if not (isinstance(one, cst.Name) and as_truth_value(source, one))]
    later = source.parent(reads[0]) if len(reads) == 1 else None
    if not isinstance(later, cst.Assign) or len(later.targets) != 1 or later.value is not reads[0]:
        return None
    return later if used_only_in(source, names[0], *_reads(source, names[0])) else None


def _rewrite(
    context: Context, searches: Sequence[_Search], loads: Mapping[cst.Call, Call]
) -> dict[Reference, Decision] | None:
    source, names = context.source, searches[0].names
    using = _loads(source, names, loads)
    if not using or not all(_is_narrow(source, each) for each in searches):
        return None
    others = _set_elsewhere(source, searches)
    if others is None or any(_may_reach(source, each, using) for each in others):
        return None
    if not all(_can_load(context, each) for each in using):
        return None
    files = [each for each in _reads(source, names[0]) if not _is_inside(source, each, using)]
    only_closed = all(is_closed(source, each, names) for each in files) and not any(
        each.value == names[0].value and not matches(assigned_value(source, each), "None") for each in others
    )
    removed = _without_file(context, searches, files, using) if only_closed and not others else None
    # Where nothing closes the file, imp may have done so.
    load = LOAD if removed is not None or (files and only_closed) else LOAD_FILE
    changes = {each: _load(context, each, names, load) for each in using}
    decided: dict[Reference, Decision]
    decided = {loads[each].reference: Rewritten((change,), shown=load) for each, change in changes.items()}
    if removed is None:
        return decided
    decided[loads[using[0]].reference] = Rewritten((changes[using[0]], *removed), shown=load)
    return decided | {each.call.reference: _search(context, each) for each in searches}


def _without_file(
    context: Context, searches: Sequence[_Search], files: Sequence[cst.CSTNode], using: Sequence[cst.Call]
) -> list[Change] | None:
    """Return what else changes where only the path is kept, None if file or description are needed.

    *files* are the reads of the file besides those in the loads, *using*.
    """
    source, names = context.source, searches[0].names
    found = [closing_of(source, each, names) for each in files]
    closings = list({id(each): each for each in found if each}.values())
    lines = [source.statement(each.assign) for each in searches]
    changes = [removal(context, each, lines) for each in closings]
    going = [*using, *closings]
    if None in found or not all(used_only_in(source, name, *going) for each in searches for name in each.names[::2]):
        return None
    if None in changes or len(_reads(source, names[2])) > len(using):
        return None
    inside = [source.span(each) for each in using]  # of calls that are rewritten
    return [
        each
        for some in changes
        for each in some or ()
        if not any(start < each.start and each.end < end for start, end in inside)
    ]


def _reads(source: Source, name: cst.Name) -> list[cst.CSTNode]:
    found = accesses(source, name.value, source.scope(name)).all
    return sorted(found, key=source.span)


def _loads(source: Source, names: Sequence[cst.Name], loads: Mapping[cst.Call, Call]) -> list[cst.Call]:
    """Return the loads of what is in the variables."""
    calls = (source.parents.get(source.parent(each)) for each in _reads(source, names[1]))
    found = {call: None for call in calls if isinstance(call, cst.Call) and call in loads and fits(call, names)}
    return list(found)


def _is_inside(source: Source, node: cst.CSTNode, calls: Sequence[cst.Call]) -> bool:
    return any(parent in calls for parent, _ in source.ancestors(node))


def _is_narrow(source: Source, search: _Search) -> bool:
    """Return whether a search is in given folders, where nothing built in is found."""
    given = searched(search.call)
    return given is not None and helper_for(source, "find_module_path", *given) == SEARCH


def _set_elsewhere(source: Source, searches: Sequence[_Search]) -> list[cst.Name] | None:
    """Return where something else than the searches sets one of the three variables, None if another scope does."""
    scope, own = source.scope(searches[0].names[0]), {name for each in searches for name in each.names}
    nodes = [each.node for name in searches[0].variables for each in scope[name] if each.node not in own]
    found = [each for each in nodes if isinstance(each, cst.Name) and source.scope(each) is scope]
    return found if len(found) == len(nodes) else None


def _may_reach(source: Source, name: cst.Name, loads: Sequence[cst.Call]) -> bool:
    """Return whether a load may get the value that is set at *name*."""
    return any(_is_inside(source, each, loads) for each in reads_of(source, name))


def _can_load(context: Context, load: cst.Call) -> bool:
    name = load.args[0].value
    return context.can_move(name) and not has_comment(context.source, load, name)


def _search(context: Context, search: _Search) -> Rewritten:
    source, call = context.source, search.call.node
    given = searched(search.call)
    changes = [
        Change(*with_parentheses(source, search.assign.targets[0].target), context.keep(search.names[1])),
        Change(*source.span(call.func), SEARCH),
        *(add_path(source, call, *given) if given else ()),
    ]
    return Rewritten(tuple(changes), shown=SEARCH)


def _load(context: Context, load: cst.Call, names: Sequence[cst.Name], function: Template) -> Change:
    found = names[:2] if function is LOAD_FILE else names[1:2]
    given = [context.keep(each) for each in (load.args[0].value, *found)]
    return Change(*context.source.span(load), template(function, "(", join(", ", given), ")"))
