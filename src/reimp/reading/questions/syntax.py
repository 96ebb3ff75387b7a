"""Questions about syntax: what an expression is, and what its context does with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from functools import cache, lru_cache

import libcst as cst

from reimp.reading.source import Node, Source

# Fields of a node that only say how it is laid out.
_LAYOUT = re.compile(
    r"whitespace|lines|lpar|rpar|[lr]bracket|[lr]brace|^(?:colon|comma|dot|equal|footer|header|semicolon)$"
)


def equal(first: object, second: object) -> bool:
    """Return whether two nodes are the same code, whatever its layout: blanks, parentheses, quotes, line breaks."""
    if isinstance(first, cst.SimpleString) and isinstance(second, cst.SimpleString):
        return type(first.evaluated_value) is type(second.evaluated_value) and (
            first.evaluated_value == second.evaluated_value
        )
    if isinstance(first, cst.CSTNode) and isinstance(second, cst.CSTNode):
        if _shows_code(first) or _shows_code(second):
            return first.deep_equals(second)
        return type(first) is type(second) and all(
            equal(getattr(first, name), getattr(second, name)) for name in _significant(type(first))
        )
    if isinstance(first, Sequence) and not isinstance(first, str):
        return (
            isinstance(second, Sequence)
            and len(first) == len(second)
            and all(equal(one, other) for one, other in zip(first, second, strict=True))
        )
    return bool(first == second)


def _shows_code(node: cst.CSTNode) -> bool:
    """Return whether a node is the `{a=}` of an f-string, of which the layout matters too."""
    return isinstance(node, cst.FormattedStringExpression) and node.equal is not None


@cache
def _significant(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind) if not _LAYOUT.search(each.name))


def matches(node: cst.CSTNode | None, *patterns: str) -> bool:
    """Return whether an expression, or a simple statement, is the same code as one of *patterns*."""
    return any(equal(node, _pattern(each)) for each in patterns)


@lru_cache(maxsize=1024)
def _pattern(code: str) -> cst.CSTNode:
    """Return the expression, or the simple statement, that *code* is."""
    line = cst.parse_statement(code)
    statement = line.body[0] if isinstance(line, cst.SimpleStatementLine) else line
    return statement.value if isinstance(statement, cst.Expr) else statement


def dotted(node: cst.CSTNode | None) -> str:
    """Return a name such as `a.b` as text, "" if the node is something else."""
    if isinstance(node, cst.Name):
        return node.value
    if isinstance(node, cst.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr.value}" if before else ""
    return ""


def arguments(call: cst.Call, *names: str) -> dict[str, cst.Arg] | None:
    """Return the arguments of a call by name, None if they cannot be told (`*args`) or do not fit."""
    found: dict[str, cst.Arg] = {}
    for index, argument in enumerate(call.args):
        if argument.star or (argument.keyword is None and index >= len(names)):
            return None
        name = argument.keyword.value if argument.keyword else names[index]
        if name in found or name not in names:
            return None
        found[name] = argument
    return found


def has_comment(source: Source, node: cst.CSTNode, *kept: cst.CSTNode) -> bool:
    """Return whether there is a comment in *node*, outside of *kept*."""
    inside = [source.span(part) for part in kept]
    starts = (source.span(each)[0] for each in nodes_within(source, node, cst.Comment))
    return any(not any(begin <= start < end for begin, end in inside) for start in starts)


def as_truth_value(source: Source, node: cst.CSTNode) -> bool:
    """Return whether all that matters of an expression is whether it is true."""
    parent = source.parent(node)
    if isinstance(parent, cst.If | cst.While | cst.IfExp | cst.Assert):
        return parent.test is node
    if isinstance(parent, cst.UnaryOperation):
        return isinstance(parent.operator, cst.Not)
    if isinstance(parent, cst.CompIf):
        return True
    if isinstance(parent, cst.BooleanOperation):
        return as_truth_value(source, parent)
    call = source.parent(parent) if isinstance(parent, cst.Arg) else None
    return isinstance(call, cst.Call) and isinstance(call.func, cst.Name) and call.func.value == "bool"


def negation(source: Source, node: cst.CSTNode) -> cst.UnaryOperation | None:
    """Return the `not` that *node* is the operand of, None if there is none."""
    parent = source.parent(node)
    return parent if isinstance(parent, cst.UnaryOperation) and isinstance(parent.operator, cst.Not) else None


def in_parentheses(source: Source, node: cst.CSTNode) -> tuple[str, str]:
    """Return what to write before and after a comparison that takes the place of *node*."""
    parent = source.parent(node)
    if isinstance(parent, cst.UnaryOperation):
        return ("", "") if isinstance(parent.operator, cst.Not) else ("(", ")")
    lower = (
        cst.If
        | cst.While
        | cst.Assert
        | cst.CompIf
        | cst.Assign
        | cst.Return
        | cst.Arg
        | cst.BooleanOperation
        | cst.IfExp
    )
    alone = isinstance(parent, lower)
    return ("", "") if alone else ("(", ")")


def is_stored(source: Source, node: cst.CSTNode) -> bool:
    """Return whether an expression is the target of an assignment, or deleted."""
    for parent, child in source.ancestors(node):
        if isinstance(parent, cst.AssignTarget | cst.Del | cst.AugAssign | cst.AnnAssign | cst.For | cst.CompFor):
            return child is getattr(parent, "target", None)
        if isinstance(parent, cst.AsName | cst.NamedExpr):
            return child is getattr(parent, "name", getattr(parent, "target", None))
        if not isinstance(parent, cst.Element | cst.Tuple | cst.List | cst.StarredElement):
            return False
    return False


def is_none_test(source: Source, node: cst.CSTNode) -> bool:
    """Return whether an expression is compared with None by `is` or `is not`, and nothing else."""
    parent = source.parent(node)
    if not isinstance(parent, cst.Comparison) or parent.left is not node or len(parent.comparisons) != 1:
        return False
    target = parent.comparisons[0]
    return isinstance(target.operator, cst.Is | cst.IsNot) and matches(target.comparator, "None")


def shows_its_code(source: Source, node: cst.CSTNode) -> bool:
    """Return whether an f-string shows the code of an expression: f"{imp.PY_SOURCE=}"."""
    return any(isinstance(each, cst.FormattedStringExpression) and each.equal for each, _ in source.ancestors(node))


def is_builtin(source: Source, node: cst.CSTNode | None, name: str) -> bool:
    """Return whether an expression is the built-in *name*, which nothing in the file redefines."""
    return (
        isinstance(node, cst.Name)
        and node.value == name
        and all(each.node is None for each in source.scope(node)[name])
    )


def only_statement(line: cst.CSTNode | None) -> cst.BaseSmallStatement | None:
    """Return the simple statement that has a line of its own."""
    return line.body[0] if isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1 else None


def elements(target: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
    """Yield the parts of a tuple or list, and of those in it, or the expression itself."""
    if isinstance(target, cst.Tuple | cst.List):
        for each in target.elements:
            yield from elements(each.value)
    else:
        yield target


def nodes_within(source: Source, outer: cst.CSTNode, *kinds: type[Node]) -> list[Node]:
    """Return the nodes of some kinds that begin in the text of *outer*, in the order of `Source.nodes`."""
    start, end = source.span(outer)
    return [node for node in source.nodes(*kinds) if start <= source.span(node)[0] < end]


def imported_modules(statement: cst.Import | cst.ImportFrom) -> list[str]:
    """Return the names of the modules that a statement imports, or imports from; "" for a relative name alone."""
    names = [statement.module] if isinstance(statement, cst.ImportFrom) else [each.name for each in statement.names]
    return [dotted(each) for each in names]


def target_names(target: cst.BaseExpression) -> list[cst.Name]:
    """Return the variables in `x` or `x, y, z` to which a statement assigns, [] if it assigns to something else too."""
    if isinstance(target, cst.Name):
        return [target]
    parts = target.elements if isinstance(target, cst.Tuple | cst.List) else ()
    names = [each.value for each in parts if isinstance(each, cst.Element) and isinstance(each.value, cst.Name)]
    return names if len(names) == len(parts) else []
