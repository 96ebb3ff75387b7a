"""Where the value of a variable can be needed: what an idiom has to know before a variable goes."""

import itertools
from collections.abc import Iterator

import libcst as cst

from reimp.reading.questions.names import exported_names
from reimp.reading.questions.syntax import matches, target_names
from reimp.reading.scopes import Scope
from reimp.reading.source import Source


def used_only_in(source: Source, name: cst.Name, *places: cst.CSTNode) -> bool:
    """Return whether a variable set at *name* is used nowhere but in *places*, in any scope."""
    spans = [source.span(place) for place in places]
    scope = source.scope(name)
    if scope.is_class or _is_looked_up(source, name.value, scope):
        return False
    if any(assignment.scope is not scope for assignment in scope[name.value]):
        return False  # declared global or nonlocal
    for node in _accesses(source, name.value, scope):
        start, _ = source.span(node)
        if not any(begin <= start < end for begin, end in spans) and _may_need(source, name, node):
            return False
    return True


def _accesses(source: Source, name: str, scope: Scope) -> Iterator[cst.CSTNode]:
    """Yield where a variable of *scope* is read, or might be: a place is linked to what is set above it only."""
    for each in source.all_scopes:
        if each is scope or any(assignment.scope is scope for assignment in each[name]):
            yield from (access.node for access in each.accesses[name])
    for changed in source.nodes(cst.AugAssign):
        if matches(changed.target, name) and any(each.scope is scope for each in source.scope(changed)[name]):
            yield changed


def _is_looked_up(source: Source, name: str, scope: Scope) -> bool:
    """Return whether the variables of a scope may be looked at by name: `locals()`, `__all__`."""
    if any(scope.accesses[function] for function in ("locals", "vars", "eval", "exec", "dir")):
        return True
    if scope is not source.module_scope:
        return False
    if name in exported_names(source):
        return True
    if any(matches(each, "sys.modules[__name__]", "modules[__name__]") for each in source.nodes(cst.Subscript)):
        return True
    return any(each.accesses[function] for each in source.all_scopes for function in ("globals", "eval", "exec"))


def _may_need(source: Source, name: cst.Name, access: cst.CSTNode) -> bool:
    """Return whether the value set at *name* can reach *access*: not if it is certainly set again before."""
    read, written = source.span(access)[0], source.span(name)[0]
    if source.scope(access) is not source.scope(name):
        return True
    if read < written and not any(isinstance(parent, cst.While | cst.For) for parent, _ in source.ancestors(name)):
        return len(source.scope(name)[name.value]) == 1  # not set before: it raises, and has to go on doing so
    own = source.statement(name)
    for block, child in source.ancestors(access):
        for each in _statements_before(block, child):
            between = source.span(each)[1] <= written < source.span(child)[1]
            if each is not own and name.value in _variables_set(each) and not between:
                return False  # the access is only reached through this block from its beginning
    return True


def _statements_before(block: cst.CSTNode, child: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield the statements of a block that come before one of them."""
    if isinstance(block, cst.IndentedBlock | cst.Module):
        yield from itertools.takewhile(lambda each: each is not child, block.body)


def _variables_set(statement: cst.CSTNode) -> set[str]:
    """Return the variables that a statement certainly sets."""
    if not isinstance(statement, cst.SimpleStatementLine):
        return set()
    assigns = [small for small in statement.body if isinstance(small, cst.Assign)]
    targets = [target.target for assign in assigns for target in assign.targets]
    return {name.value for target in targets for name in target_names(target)}
