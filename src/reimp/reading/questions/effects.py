"""What evaluating an expression can do: whether it may raise, import something, or depend on the moment."""

import re
from collections.abc import Sequence

import libcst as cst

from reimp.reading.questions.syntax import dotted, nodes_within
from reimp.reading.source import Source

# Calls that neither have an effect nor raise ImportError.
_HARMLESS = re.compile(
    r"(?:os\.)?path\.\w+|os\.(?:getcwd|fspath)|str|len|.*\.(?:r?split|r?partition|replace|strip|format|join)"
)


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


def cannot_import(source: Source, node: cst.CSTNode | None) -> bool:
    """Return whether an expression certainly raises no ImportError."""
    inside = nodes_within(source, node, cst.Call, cst.Await, cst.Yield) if node else []
    return all(isinstance(each, cst.Call) and _HARMLESS.fullmatch(dotted(each.func)) is not None for each in inside)
