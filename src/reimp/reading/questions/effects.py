"""What evaluating an expression can do: whether it may raise, import something, or depend on the moment."""

import re
from collections.abc import Sequence

import libcst as cst

from reimp.reading.questions.syntax import dotted, is_builtin, nodes_within
from reimp.reading.source import Source

# Calls that neither have an effect nor raise ImportError.
_HARMLESS = re.compile(r"(?:os\.)?path\.\w+|os\.(?:getcwd|fspath)")
_FUNCTIONS = {"len", "repr", "str"}
_METHODS = {
    "format",
    "join",
    "lower",
    "lstrip",
    "partition",
    "replace",
    "rpartition",
    "rsplit",
    "rstrip",
    "split",
    "strip",
}
_MODULES = {"os", "path", "sys"}
_OF_MODULES = {"__file__", "__name__", "__path__"}


def is_simple(node: cst.CSTNode | None) -> bool:
    """Return whether it does not matter when, and how often, an expression is evaluated."""
    if node is None:
        return True
    parts = _parts(node)
    return parts is not None and all(map(is_simple, parts))


def cannot_fail(node: cst.CSTNode) -> bool:
    """Return whether an expression is simple, and looks nothing up that may be missing: `names[0]` may raise."""
    parts = None if isinstance(node, cst.Subscript) else _parts(node)
    return parts is not None and all(map(cannot_fail, parts))


def can_repeat(source: Source, node: cst.CSTNode) -> bool:
    """Return whether an expression may be evaluated once in place of twice: its calls only compute a value."""
    others = nodes_within(source, node, cst.Lambda, cst.ListComp, cst.GeneratorExp, cst.SetComp, cst.DictComp)
    return not others and has_no_effect(source, node)


def _parts(node: cst.CSTNode) -> Sequence[cst.CSTNode] | None:
    """Return the expressions that an expression is made of, None if evaluating it may have an effect."""
    found: Sequence[cst.CSTNode] | None = None
    match node:
        case cst.Name() | cst.SimpleString() | cst.Integer() | cst.FormattedStringText():
            found = ()
        case cst.BinaryOperation(left=left, right=right) | cst.BooleanOperation(left=left, right=right):
            found = (left, right)
        case cst.Attribute(value=value) | cst.Element(value=value) | cst.Index(value=value, star=None):
            found = (value,)
        case cst.List(elements=parts) | cst.Tuple(elements=parts) | cst.FormattedString(parts=parts):
            found = parts
        case cst.Subscript(value=value, slice=[cst.SubscriptElement(slice=index)]):
            found = (value, index)
        case cst.FormattedStringExpression(expression=value, format_spec=None):
            found = (value,)
    return found


def has_no_effect(source: Source, node: cst.CSTNode | None) -> bool:
    """Return whether evaluating an expression calls only functions that change nothing, and binds no name."""
    inside = nodes_within(source, node, cst.Call, cst.Await, cst.Yield, cst.NamedExpr) if node else []
    return all(isinstance(each, cst.Call) and _is_harmless(source, each) for each in inside)


def cannot_import(source: Source, node: cst.CSTNode | None) -> bool:
    """Return whether an expression certainly raises no ImportError: it calls nothing unknown, and asks no object."""
    if node is None:
        return True
    asked: list[cst.Attribute | cst.Subscript] = [
        *nodes_within(source, node, cst.Attribute),
        *nodes_within(source, node, cst.Subscript),
    ]
    return has_no_effect(source, node) and all(_is_plain(source, each) for each in asked)


def _is_harmless(source: Source, call: cst.Call) -> bool:
    """Return whether a call has no effect and raises no ImportError."""
    name = dotted(call.func)
    if isinstance(call.func, cst.Name):
        return name in _FUNCTIONS and is_builtin(source, call.func, name)
    if isinstance(call.func, cst.Attribute) and call.func.attr.value in _METHODS:
        return True
    return _HARMLESS.fullmatch(name) is not None and _is_module(source, call.func)


def _is_plain(source: Source, node: cst.Attribute | cst.Subscript) -> bool:
    """Return whether an attribute or item is asked of a module of the standard library, a list display or a string."""
    if isinstance(node, cst.Subscript):
        return isinstance(node.value, cst.List | cst.Tuple | cst.SimpleString | cst.Call)
    if node.attr.value in _METHODS or node.attr.value in _OF_MODULES:
        return True
    return _is_module(source, node)


def _is_module(source: Source, node: cst.BaseExpression) -> bool:
    """Return whether a dotted name begins with a module of the standard library that the file imports by its name."""
    root = dotted(node).partition(".")[0]
    name: cst.BaseExpression = node
    while isinstance(name, cst.Attribute):
        name = name.value
    found = source.scope(name)[root]
    return (
        root in _MODULES and bool(found) and all(isinstance(each.node, cst.Import | cst.ImportFrom) for each in found)
    )
