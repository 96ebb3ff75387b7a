"""Whether an expression is certainly a list, and so not None."""

import libcst as cst

from reimp.reading.questions.names import unscoped_names
from reimp.reading.questions.qualified import bindings, bound_value, qualified_name
from reimp.reading.questions.syntax import is_builtin
from reimp.reading.questions.variables import is_local
from reimp.reading.scopes import Assignment
from reimp.reading.source import Source

_RETURNING = {"split", "rsplit", "splitlines"}


def is_list(source: Source, node: cst.BaseExpression, assumed: frozenset[str] = frozenset()) -> bool:
    """Return whether *node* is certainly a list: a display, a sum with one, `sys.path`, or a variable of these.

    The `__path__` of a package counts as one: it is never None. So do the variables *assumed* to be lists.
    """
    found = False
    match node:
        case cst.List() | cst.ListComp() | cst.Attribute(attr=cst.Name(value="__path__")):
            found = True
        case cst.BinaryOperation(left=left, operator=cst.Add(), right=right):
            found = is_list(source, left, assumed) or is_list(source, right, assumed)
        case cst.Subscript(value=value, slice=[cst.SubscriptElement(slice=cst.Slice())]):
            found = is_list(source, value, assumed)
        case cst.Attribute():
            found = qualified_name(source, node) == "sys.path"
        case cst.Call(func=cst.Attribute(attr=cst.Name(value=method))):
            found = method in _RETURNING
        case cst.Call(func=function):
            found = any(is_builtin(source, function, name) for name in ("list", "sorted"))
        case cst.Name(value=name):
            found = name in assumed or _is_variable(source, node, assumed | {name})
    return found


def _is_variable(source: Source, name: cst.Name, assumed: frozenset[str]) -> bool:
    """Return whether all values that a variable may have where *name* reads it are lists."""
    found = bindings(source, name)
    if not found:
        return name.value == "__path__"
    if name.value in unscoped_names(source):
        return False
    scope = source.scope(name)
    own = is_local(source, name) or scope is source.module_scope
    return own and all(each.scope is scope and _is_set_to_list(source, each, assumed) for each in found)


def _is_set_to_list(source: Source, assignment: Assignment, assumed: frozenset[str]) -> bool:
    """Return whether an assignment is of a list, or adds to one."""
    node = assignment.node
    if isinstance(node, cst.Name) and isinstance(source.parent(node), cst.AugAssign):
        return True  # of what the other assignments set
    bound = bound_value(source, assignment)
    return bound is not None and bound.item is None and is_list(source, bound.expression, assumed)
