"""What Python's own parser makes of a file, and which of its nodes are on which lines."""

import ast
import re
import warnings
from bisect import bisect_left
from collections.abc import Iterator, Sequence

_LITERAL = re.compile(rb"\w+")  # a pattern that is found as quickly as text


def python_tree(source: bytes | str) -> ast.Module | None:
    """Return what Python's own parser makes of a file, None if it does not take it."""
    try:
        with warnings.catch_warnings(action="ignore"):
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def nodes_on(tree: ast.AST, lines: Sequence[int]) -> Iterator[ast.AST]:
    """Yield the nodes under *tree* that are on any of *lines*, without strings that do nothing, such as docstrings."""
    waiting = [tree]
    while waiting:
        for child in ast.iter_child_nodes(waiting.pop()):
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                continue
            if isinstance(child, ast.JoinedStr):  # before Python 3.12, what is inside may have the wrong lines
                yield from ast.walk(child)
            elif is_on(child, lines):
                yield child
                waiting.append(child)


def matching_lines(text: bytes, *patterns: re.Pattern[bytes]) -> list[int]:
    """Return the numbers of the lines, in order, in which one of *patterns* is found."""
    text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    found, line, counted = [], 1, 0
    wanted = [each for each in patterns if _LITERAL.fullmatch(each.pattern) is None or each.pattern in text]
    for start in sorted(match.start() for pattern in wanted for match in pattern.finditer(text)):
        line += text.count(b"\n", counted, start)
        counted = start
        found.append(line)
    return found


def is_on(node: ast.AST, lines: Sequence[int]) -> bool:
    """Return whether a node, or one that has no lines, is on any of *lines*."""
    if not isinstance(node, ast.stmt | ast.expr | ast.excepthandler | ast.pattern):
        return True
    first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
    index = bisect_left(lines, first)
    return index < len(lines) and lines[index] <= (node.end_lineno or node.lineno)


def depth(tree: ast.AST) -> int:
    """Return how many nodes are in one another at the most: `a + b + c` and `elif` nest with each part."""
    level, count = [tree], 0
    while level:
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        count += 1
    return count


def is_deeper(tree: ast.AST, most: int) -> bool:
    """Return whether more than *most* nodes are in one another; quick where no statement has that many characters."""
    waiting = [(tree, 1)]
    while waiting:
        node, level = waiting.pop()
        for child in ast.iter_child_nodes(node):
            if not isinstance(child, ast.expr):
                waiting.append((child, level + 1))
            elif level + _levels(child) > most and level + depth(child) > most:
                return True
        if level > most:
            return True
    return False


def _levels(node: ast.expr) -> int:
    """Return a number that is not less than the depth of an expression: no character begins more than two nodes."""
    if node.end_lineno != node.lineno or node.end_col_offset is None:
        return depth(node)
    return 2 * (node.end_col_offset - node.col_offset) + 2
