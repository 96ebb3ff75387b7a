"""Which searches and loads belong together: what a search finds is handed to the loads, and used for nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.flow import accesses, reads_of
from reimp.reading.questions.syntax import arguments, has_comment, matches, nodes_within, only_statement, target_names
from reimp.reading.questions.variables import used_only_in
from reimp.reading.scopes import Scope
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.closing import closes
from reimp.removed.imp.idioms.modern.statements import always_leaves
from reimp.uses.bindings import Reference

Names = tuple[cst.Name, ...]
Find = tuple[Call, cst.Assign]


@dataclass(frozen=True)
class Group:
    """A search, the loads that get its result, and the statements that are about nothing but the result."""

    find: Call
    loads: tuple[Call, ...]
    assignment: cst.Assign | None = None  # None: the search is an argument of the load
    gone: tuple[cst.CSTNode, ...] = ()
    path: cst.Name | None = None  # the variable for the path, if that is used otherwise
    others: tuple[Find, ...] = ()  # searches whose results the same loads may get

    @property
    def searches(self) -> tuple[Call, ...]:
        """All searches."""
        return (self.find, *(call for call, _ in self.others))

    @property
    def references(self) -> set[Reference]:
        """The uses in the group."""
        return {each.reference for each in (*self.searches, *self.loads)}


def groups(context: Context) -> Iterator[Group]:
    """Yield the groups of a file."""
    loads = [*context.calls("imp.load_module")]
    taken: set[Reference] = set()
    for find in context.calls("imp.find_module"):
        nested = next((each for each in loads if _is_argument(context.source, find.node, each.node)), None)
        found = Group(find, (nested,)) if nested else _assigned(context, find, loads)
        if found and not found.references & taken:
            taken |= found.references
            yield found


def _is_argument(source: Source, find: cst.Call, load: cst.Call) -> bool:
    """Return whether a load is `load_module(name, *find_module(...))`."""
    inside = len(load.args) == 2 and load.args[1].star == "*" and load.args[1].value is find
    return inside and not load.args[0].star and load.args[0].keyword is None and not has_comment(source, load)


def _assigned(context: Context, find: Call, loads: list[Call]) -> Group | None:
    source = context.source
    assign = _assignment(source, find)
    if assign is None:
        return None
    names = tuple(target_names(assign.targets[0].target))
    scope = source.scope(assign)
    unpacking = _unpacking(source, names[0], scope) if len(names) == 1 else None
    kinds = [names, *([tuple(target_names(unpacking.targets[0].target))] if unpacking else [])]
    if any(len(each) not in (1, 3) or len({name.value for name in each}) != len(each) for each in kinds):
        return None
    inside = [each for each in loads if source.scope(each.node) is scope]
    handed = [each for each in inside if any(_fits(each.node, some) for some in kinds)]
    finds = _joined(context, (find, assign), handed) if len(names) == 3 else [(find, assign)]
    own = {name for _, each in finds for name in target_names(each.targets[0].target)}
    reached = [each for each in handed if _is_reached(source, each, own)] if len(kinds) == 1 else handed
    gone = [*_statements_about(source, kinds, scope, own), *([source.parent(unpacking)] if unpacking else [])]
    used = [*(argument for each in reached for argument in each.node.args[1:]), *gone]
    variables, own = {name.value for each in kinds for name in each}, own | {name for each in kinds for name in each}
    needed = [each for each in own if not used_only_in(source, each, *used)]
    path = names[1] if len(names) == 3 and not unpacking else None
    if not reached or (needed and not path) or any(path and each.value != path.value for each in needed):
        return None
    bound = [each.node for name in variables for each in scope[name] if each.node not in own]
    bound = [each for each in bound if not _is_searched(context, each)]
    cleared = [_clearing(source, each) for each in bound]
    if not all(cleared) or not all(isinstance(each, cst.Name) and used_only_in(source, each, *used) for each in bound):
        return None
    going = (*gone, *(each for each in cleared if each))
    return Group(find, tuple(reached), assign, going, path if needed else None, tuple(finds[1:]))


def _assignment(source: Source, find: Call) -> cst.Assign | None:
    """Return the statement that is the assignment of what a search finds."""
    assign = source.parent(find.node)
    if not isinstance(assign, cst.Assign) or len(assign.targets) != 1 or has_comment(source, assign):
        return None
    return assign if only_statement(source.parent(assign)) is assign else None


def _joined(context: Context, first: Find, loads: Sequence[Call]) -> list[Find]:
    """Return a search, with those after it that assign to the same variables, and whose results the same loads get."""
    source, names = context.source, target_names(first[1].targets[0].target)
    found = [first]
    for call in context.calls("imp.find_module"):
        assign = _assignment(source, call)
        if assign is None or assign is first[1] or source.scope(assign) is not source.scope(first[1]):
            continue
        targets = target_names(assign.targets[0].target)
        if [each.value for each in targets] != [each.value for each in names]:
            continue
        if any(_is_reached(source, each, {names[0]}) and _is_reached(source, each, {targets[0]}) for each in loads):
            found.append((call, assign))
    return found


def _is_reached(source: Source, load: Call, names: set[cst.Name]) -> bool:
    """Return whether a load may read what is assigned at one of *names*."""
    start, end = source.span(load.node)
    return any(start <= source.span(each)[0] < end for name in names for each in reads_of(source, name))


def _is_searched(context: Context, node: cst.CSTNode | None) -> bool:
    """Return whether the variable at *node* gets its value from a search."""
    targets = (_assignment(context.source, each) for each in context.calls("imp.find_module"))
    return any(node in target_names(each.targets[0].target) for each in targets if each)


def _unpacking(source: Source, name: cst.Name, scope: Scope) -> cst.Assign | None:
    """Return the one statement `file, pathname, description = info`."""
    found = [
        parent
        for each in accesses(source, name.value, scope).now
        if isinstance(parent := source.parent(each), cst.Assign) and parent.value is each
    ]
    alone = len(found) == 1 and len(found[0].targets) == 1 and only_statement(source.parent(found[0])) is found[0]
    return found[0] if alone and len(target_names(found[0].targets[0].target)) == 3 else None


def closings(source: Source, kinds: Sequence[Names], scope: Scope) -> tuple[cst.CSTNode, ...]:
    """Return the statements of a scope that do nothing but close the file."""
    nodes: list[cst.If | cst.SimpleStatementLine] = source.nodes(cst.If, cst.SimpleStatementLine)
    inside = (each for each in nodes if source.scope(each) is scope)
    found = [each for each in inside if any(closes(each, list(names)) for names in kinds)]
    return tuple(each for each in found if source.parents.get(source.parent(each)) not in found)


def _statements_about(source: Source, kinds: list[Names], scope: Scope, own: set[cst.Name]) -> Iterator[cst.CSTNode]:
    """Yield the statements that close the file, and the tests for a search without result, which there is not."""
    several = len(kinds) == 1 and len(scope[kinds[0][0].value]) > len(own) / len(kinds[0])
    reads = {read for name in own for read in reads_of(source, name)} if several else set()
    for each in closings(source, kinds, scope):
        if not several or any(name in reads for name in nodes_within(source, each, cst.Name)):
            yield each
    for node in source.nodes(cst.If):
        if source.scope(node) is scope and _cannot_be(node, kinds[0]):
            yield node


def _cannot_be(node: cst.CSTNode, names: Names) -> bool:
    """Return whether a statement is `if not info: return`."""
    if not isinstance(node, cst.If) or node.orelse is not None or len(names) != 1:
        return False
    return matches(node.test, f"not {names[0].value}", f"{names[0].value} is None") and always_leaves(node)


def _clearing(source: Source, node: cst.CSTNode | None) -> cst.CSTNode | None:
    """Return the line `file = None` that assigns to the variable at *node*."""
    parent = source.parents.get(source.parent(node)) if node else None
    if not isinstance(parent, cst.Assign) or len(parent.targets) != 1 or not matches(parent.value, "None"):
        return None
    line = source.parent(parent)
    return line if only_statement(line) is parent else None


def _fits(call: cst.Call, names: Names) -> bool:
    """Return whether a load gets what is in the variables, and nothing else."""
    values = [name.value for name in names]
    if len(values) == 1 and len(call.args) == 2:
        return call.args[1].star == "*" and matches(call.args[1].value, values[0])
    given = arguments(call, "name", "file", "filename", "details")
    if given is None or list(given) != ["name", "file", "filename", "details"]:
        return False
    expected = [f"{values[0]}[{index}]" for index in range(3)] if len(values) == 1 else values
    parts = [given[each].value for each in ("file", "filename", "details")]
    return all(matches(part, code) for part, code in zip(parts, expected, strict=True))


def region(source: Source, group: Group) -> tuple[int, int]:
    """Return from where to where a group needs its variable."""
    starts = (source.span(each.node)[0] for each in group.searches)
    return min(*starts, *(source.span(each.node)[0] for each in group.loads)), max(
        source.span(each.node)[1] for each in group.loads
    )


def is_bound_within(source: Source, node: cst.BaseExpression, group: Group) -> bool:
    """Return whether a variable in *node* may be set between the search and the load."""
    start, end = source.span(group.find.node)[1], region(source, group)[1]
    for name in nodes_within(source, node, cst.Name):
        places = [each.node for each in source.scope(name)[name.value] if each.node]
        if any(start <= source.span(each)[0] < end for each in places):
            return True
    return False
