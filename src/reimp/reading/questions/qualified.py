"""Resolves names by scope: the full name of what is imported or built in, and the value that a variable is bound to."""

from collections.abc import Sequence
from typing import NamedTuple

import libcst as cst

from reimp.reading.questions.names import stars, unscoped_names
from reimp.reading.questions.syntax import dotted
from reimp.reading.scopes import Assignment
from reimp.reading.source import Source

_BUILTINS = {"__builtin__", "exceptions", "six.moves.builtins"}  # modules that became `builtins` in Python 3
_DEEP = 3  # variables that are bound to one another
_UNBOUND = {"__builtins__": "builtins", "sys": "sys"}  # modules by these names, also if no statement binds them
_REPLACED = {"bytes", "str"}  # by stars such as `from future.builtins import *`
FROM_A_STAR = "*."  # begins the full name of what a star import binds, or may bind


def qualified_name(source: Source, node: cst.CSTNode | None) -> str:
    """Return the full name of what an expression refers to, such as "sys.version_info"; "" if it may have several.

    Built-in names begin with "builtins.", names of a relative import with a dot.
    """
    names = qualified_names(source, node)
    return names.pop() if len(names) == 1 else ""


def qualified_names(source: Source, node: cst.CSTNode | None, depth: int = 0) -> set[str]:
    """Return the full names that an expression may refer to, with "" if it may be anything else."""
    if isinstance(node, cst.Attribute):
        outer = qualified_names(source, node.value, depth)
        return {f"{name}.{node.attr.value}" if name else "" for name in outer}
    if not isinstance(node, cst.Name) or node.value in unscoped_names(source) or depth > _DEEP:
        return {""}
    found = bindings(source, node)
    if not found:
        return {_UNBOUND.get(node.value) or _name_from_star(source, node.value)}
    return {name for each in found for name in _names(source, each, depth)}


def _names(source: Source, assignment: Assignment, depth: int) -> set[str]:
    """Return the full names of what is bound by an import, or as another name: `text_type = str`."""
    bound = bound_value(source, assignment)
    if bound and bound.item is None and isinstance(bound.expression, cst.Name | cst.Attribute):
        return qualified_names(source, bound.expression, depth + 1)
    return {imported_name(source, assignment)}


def bindings(source: Source, node: cst.Name) -> Sequence[Assignment]:
    """Return what may have bound a name where *node* reads it."""
    scope = source.scope(node)
    access = next((each for each in scope.accesses.get(node.value, ()) if each.node is node), None)
    return scope[node.value] if access is None or _is_repeated(source, node) else access.referents


def _is_repeated(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a loop may run *node* again, after what is below it."""
    for parent, _ in source.ancestors(node):
        if isinstance(parent, cst.For | cst.While | cst.FunctionDef | cst.Lambda):
            return not isinstance(parent, cst.FunctionDef | cst.Lambda)
    return False


def imported_name(source: Source, assignment: Assignment) -> str:
    """Return the full name of what an import or Python itself binds to a name; "" for any other assignment."""
    node, name = assignment.node, assignment.name
    if node is None:
        return _name_from_star(source, name) if name in _REPLACED else f"builtins.{name}"
    if isinstance(node, cst.Import):
        return _imported_module(node, name)
    if isinstance(node, cst.ImportFrom) and not isinstance(node.names, cst.ImportStar):
        imported = next((dotted(each.name) for each in node.names if _bound_name(each) == name), "")
        module = "." * len(node.relative) + (_today(dotted(node.module)) + "." if node.module else "")
        return _today(module + imported)
    return ""


def _imported_module(node: cst.Import, name: str) -> str:
    """Return the module that `import a.b`, which binds a, or `import a.b as c` binds to *name*."""
    alias = next(each for each in node.names if _bound_name(each) == name)
    return _today(dotted(alias.name) if alias.asname else name)


def _bound_name(alias: cst.ImportAlias) -> str:
    return dotted(alias.asname.name) if alias.asname else dotted(alias.name).partition(".")[0]


def _today(module: str) -> str:
    """Return the name that a module of Python 2 has in Python 3."""
    return "builtins" if module in _BUILTINS else module


def _name_from_star(source: Source, name: str) -> str:
    """Return the full name of what no statement of the file binds by its name."""
    if stars(source):
        return FROM_A_STAR + name
    return f"builtins.{name}" if source.module_scope.outside(name) else ""


class Bound(NamedTuple):
    """The expression that a variable is bound to; with an item, it is bound to that item of the value."""

    expression: cst.BaseExpression
    item: int | None = None


def bound_value(source: Source, assignment: Assignment) -> Bound | None:
    """Return what `name = value`, `name: type = value`, `(name := value)` or `name, other = value` binds."""
    target = assignment.node
    parent = source.parents.get(target) if target else None
    if isinstance(parent, cst.NamedExpr | cst.AnnAssign) and parent.target is target:
        return Bound(parent.value) if parent.value else None
    if isinstance(parent, cst.Element):
        return _unpacked_value(source, parent)
    statement = source.parents.get(parent) if isinstance(parent, cst.AssignTarget) else None
    return Bound(statement.value) if isinstance(statement, cst.Assign) else None


def _unpacked_value(source: Source, element: cst.Element) -> Bound | None:
    """Return what `name, other = value` binds to the name in *element*."""
    display = source.parent(element)
    target = source.parents.get(display)
    statement = source.parents.get(target) if isinstance(target, cst.AssignTarget) else None
    if not isinstance(display, cst.Tuple | cst.List) or not isinstance(statement, cst.Assign):
        return None
    before = display.elements[: [*display.elements].index(element)]
    starred = any(isinstance(each, cst.StarredElement) for each in before)
    return None if starred else Bound(statement.value, len(before))
