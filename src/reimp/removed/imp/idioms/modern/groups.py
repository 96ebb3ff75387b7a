"""Which searches and loads belong together: what a search finds is handed to the loads, and used for nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.flow import accesses
from reimp.reading.questions.syntax import arguments, has_comment, matches, nodes_within, only_statement, target_names
from reimp.reading.questions.variables import used_only_in
from reimp.reading.scopes import Scope
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.closing import closes
from reimp.removed.imp.idioms.modern.statements import always_leaves

Names = tuple[cst.Name, ...]


@dataclass(frozen=True)
class Group:
    """A search, the loads that get its result, and the statements that are about nothing but the result."""

    find: Call
    loads: tuple[Call, ...]
    assignment: cst.Assign | None = None  # None: the search is an argument of the load
    gone: tuple[cst.CSTNode, ...] = ()


def groups(context: Context) -> Iterator[Group]:
    """Yield the groups of a file."""
    loads = [*context.calls("imp.load_module")]
    for find in context.calls("imp.find_module"):
        nested = next((each for each in loads if _is_argument(context.source, find.node, each.node)), None)
        found = Group(find, (nested,)) if nested else _assigned(context, find, loads)
        if found:
            yield found


def _is_argument(source: Source, find: cst.Call, load: cst.Call) -> bool:
    """Return whether a load is `load_module(name, *find_module(...))`."""
    inside = len(load.args) == 2 and load.args[1].star == "*" and load.args[1].value is find
    return inside and not load.args[0].star and load.args[0].keyword is None and not has_comment(source, load)


def _assigned(context: Context, find: Call, loads: list[Call]) -> Group | None:
    source = context.source
    assign = source.parent(find.node)
    if not isinstance(assign, cst.Assign) or len(assign.targets) != 1:
        return None
    if has_comment(source, assign) or only_statement(source.parent(assign)) is not assign:
        return None
    names = tuple(target_names(assign.targets[0].target))
    scope = source.scope(assign)
    unpacking = _unpacking(source, names[0], scope) if len(names) == 1 else None
    kinds = [names, *([tuple(target_names(unpacking.targets[0].target))] if unpacking else [])]
    if any(len(each) not in (1, 3) or len({name.value for name in each}) != len(each) for each in kinds):
        return None
    gone = [*_statements_about(source, kinds, scope), *([source.parent(unpacking)] if unpacking else [])]
    handed = tuple(
        each for each in loads if source.scope(each.node) is scope and any(_fits(each.node, some) for some in kinds)
    )
    used = [*(argument for each in handed for argument in each.node.args[1:]), *gone]
    variables = {name.value for each in kinds for name in each}
    own = {name for each in kinds for name in each}
    if not handed or not all(used_only_in(source, each, *used) for each in own):
        return None
    others = [each.node for name in variables for each in scope[name] if each.node not in own]
    cleared = [_clearing(source, each) for each in others]
    if not all(cleared) or not all(isinstance(each, cst.Name) and used_only_in(source, each, *used) for each in others):
        return None
    return Group(find, handed, assign, (*gone, *(each for each in cleared if each)))


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


def _statements_about(source: Source, kinds: list[Names], scope: Scope) -> Iterator[cst.CSTNode]:
    """Yield the statements that close the file, and the tests for a search without result, which there is not."""
    yield from closings(source, kinds, scope)
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
    start = source.span(group.find.node)[0]
    return min(start, *(source.span(each.node)[0] for each in group.loads)), max(
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
