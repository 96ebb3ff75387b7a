"""Tell when code in a file runs: as it is imported, when a function is called, or when it is run as a program."""

import ast
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from reimp.reading.python_ast import python_tree


class When(StrEnum):
    """When a line of a file runs."""

    IMPORT = "at import"
    CALL = "in a function"
    PROGRAM = "as a program"  # if __name__ == "__main__":


_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
_DEF = re.compile(rb"[ \t]*(?:async[ \t]+)?(?:def[ \t]|.*\blambda\b)")


def when(source: bytes, lines: Iterable[int]) -> dict[int, When]:
    """Return when each of *lines* of a file runs."""
    tree = python_tree(source)
    if tree is None:
        return {line: _by_indentation(source.splitlines(), line) for line in lines}
    functions, programs = list(_late(tree)), list(_programs(tree))
    at_import = _called_at_import(tree, [each for each in functions if not isinstance(each, ast.Lambda)])
    late = [each for each in functions if each not in at_import]
    return {line: _moment(line, late, programs) for line in lines}


def _moment(line: int, late: Iterable[_Function], programs: Iterable[ast.If]) -> When:
    if any(_holds(function, line) for function in late):
        return When.CALL
    if any(block.body[0].lineno <= line <= (block.body[-1].end_lineno or line) for block in programs):
        return When.PROGRAM
    return When.IMPORT


def _holds(function: _Function, line: int) -> bool:
    body = function.body if isinstance(function.body, list) else [function.body]
    return body[0].lineno <= line <= (function.end_lineno or line)


def _late(tree: ast.AST) -> Iterator[_Function]:
    return (node for node in ast.walk(tree) if isinstance(node, _Function))


def _programs(tree: ast.AST) -> Iterator[ast.If]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.If) and is_program(node))


def is_program(node: ast.If) -> bool:
    """Return whether *node* is `if __name__ == "__main__":`."""
    return "__name__" in ast.dump(node.test) and "__main__" in ast.dump(node.test)


def _called_at_import(tree: ast.Module, functions: Iterable[_Function]) -> set[_Function]:
    """Return the functions that the file calls by name while it is imported, directly or through each other."""
    by_name = {each.name: each for each in functions if not isinstance(each, ast.Lambda)}
    found: set[_Function] = set()
    names = set(_calls(tree))
    while new := {by_name[name] for name in names if name in by_name} - found:
        found |= new
        names = {name for function in new for statement in _body(function) for name in _calls(statement)}
    return found


def _body(function: _Function) -> list[ast.stmt]:
    return function.body if isinstance(function.body, list) else []


def _calls(node: ast.AST) -> Iterator[str]:
    """Yield the names of what *node* calls when it runs, without what the functions in it do."""
    if isinstance(node, _Function):
        return
    if isinstance(node, ast.If) and node in _programs(node):
        return
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        yield node.func.id
    for child in ast.iter_child_nodes(node):
        yield from _calls(child)


def _by_indentation(lines: list[bytes], line: int) -> When:
    """Tell by the lines above *line*, which are indented less, whether it is in a function; for Python 2."""
    indent = _indent(lines[line - 1]) if 0 < line <= len(lines) else 0
    for above in reversed(lines[: line - 1]):
        if above.strip() and not above.lstrip().startswith(b"#") and _indent(above) < indent:
            indent = _indent(above)
            if _DEF.match(above):
                return When.CALL
    return When.IMPORT


def _indent(line: bytes) -> int:
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())
