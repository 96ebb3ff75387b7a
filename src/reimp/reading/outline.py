"""A file without the functions and classes that have no say in its migration: what LibCST has to read of it."""

import ast
import re
import warnings
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from reimp.project.files import WORD
from reimp.removed.helper import all_helpers

_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
# By what a definition may reach the variables of the module without their names; its head, which is outside, also by
# what tells those of a function in one.
_REACHING = {"eval", "exec", "globals"}
_REACHING_AROUND = {"dir", "locals", "vars"}
_BEGINNING = re.compile(rb"(?:async|def|class)\b")
_STAR = re.compile(rb"import[\s\\]*\*")


def python_tree(source: bytes | str) -> ast.Module | None:
    """Return what Python's own parser makes of a file, None if it does not take it."""
    try:
        with warnings.catch_warnings(action="ignore"):
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def nodes_on(tree: ast.AST, lines: Sequence[int]) -> Iterator[ast.AST]:
    """Yield the nodes under *tree* that stand on any of *lines*, but for strings that do nothing, as doc strings."""
    waiting = [tree]
    while waiting:
        for child in ast.iter_child_nodes(waiting.pop()):
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                continue
            if isinstance(child, ast.JoinedStr):  # before Python 3.12, what is inside may have the wrong lines
                yield from ast.walk(child)
            elif _is_on(child, lines):
                yield child
                waiting.append(child)


def lines_with(pattern: re.Pattern[bytes], text: bytes) -> list[int]:
    """Return the numbers of the lines, in order, in which *pattern* is found."""
    text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    found, line, at = [], 1, 0
    for match in pattern.finditer(text):
        line += text.count(b"\n", at, match.start())
        at = match.start()
        found.append(line)
    return found


def outline(text: bytes, tree: ast.Module) -> bytes:
    """Return *text*, in UTF-8 and with line feeds only, with `def name():___` for each definition that has no say.

    What stays is as it was, and where it was. A definition has a say if it names `imp`, or a variable of the module
    that has to do with it; and all have if names come by a star, or may be written in several ways (PEP 3131).
    """
    stars = nodes_on(tree, lines_with(_STAR, text))
    if any(isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in stars):
        return text
    names = _names(text, tree)
    if not names.isascii():
        return text
    lines = sorted({*lines_with(_pattern(names.split(), or_else=b"|:="), text), *_reaching(text, tree)})
    starts = [0, *(match.end() for match in re.finditer(rb"\n", text))]
    parts, at = [], 0
    for node in sorted(_without(tree, lines), key=lambda node: node.lineno):
        start, end = (
            starts[line - 1] + column
            for line, column in ((node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0))
        )
        short = f"class {node.name}:" if isinstance(node, ast.ClassDef) else f"def {node.name}():"
        if _BEGINNING.match(text, start) and end - start > len(short.encode()):
            parts += [text[at:start], short.encode().ljust(end - start, b"_")]
            at = end
    return b"".join([*parts, text[at:]])


def _names(text: bytes, tree: ast.Module) -> str:
    """Return the names of which one is in each definition that has a say, as far as possible as they are written."""
    rows = text.split(b"\n")
    statements: list[ast.stmt] = [
        node
        for node in nodes_on(tree, lines_with(WORD, text))
        if isinstance(node, ast.Import | ast.ImportFrom) or (isinstance(node, ast.Assign) and _imports_imp(node.value))
    ]
    aliases = [each for node in statements if isinstance(node, ast.Import | ast.ImportFrom) for each in node.names]
    names = {"imp", *(each.asname or each.name for each in aliases)}
    reached = lines_with(_pattern(names), text)
    statements += [each for each in tree.body if not isinstance(each, _Definition) and _is_on(each, reached)]
    for statement in statements:
        variables = (each for each in ast.walk(statement) if isinstance(each, ast.Name))
        names |= {each.id for each in variables if isinstance(each.ctx, ast.Store)}
        written = b"\n".join(rows[statement.lineno - 1 : statement.end_lineno])
        names |= set() if written.isascii() else {written.decode()}
    return " ".join(names)


def _reaching(text: bytes, tree: ast.Module) -> Iterator[int]:
    """Yield the lines on which the variables of the module may be reached without their names."""
    words = _pattern({"global", *_REACHING, *_REACHING_AROUND})
    for node in nodes_on(tree, lines_with(words, text)):
        if isinstance(node, ast.Global) or (isinstance(node, ast.Name) and node.id in _REACHING):
            yield node.lineno
        elif isinstance(node, _Definition):
            head = [each for each in ast.iter_child_nodes(node) if each not in node.body]
            names = {each.id for part in head for each in ast.walk(part) if isinstance(each, ast.Name)}
            yield from [node.lineno] if names & _REACHING_AROUND else []


def _imports_imp(node: ast.expr) -> bool:
    """Return whether an expression may be `__import__("imp")` or alike."""
    return isinstance(node, ast.Call) and any(
        isinstance(each, ast.Constant) and each.value == "imp" for each in node.args
    )


def _pattern(names: Iterable[str], or_else: bytes = b"") -> re.Pattern[bytes]:
    return re.compile(rb"\b(?:" + "|".join(map(re.escape, names)).encode() + rb")\b" + or_else)


def _is_on(node: ast.AST, lines: Sequence[int]) -> bool:
    """Return whether a node, or one that has no lines, stands on any of *lines*."""
    if not isinstance(node, ast.stmt | ast.expr | ast.excepthandler | ast.pattern):
        return True
    first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
    index = bisect_left(lines, first)
    return index < len(lines) and lines[index] <= (node.end_lineno or node.lineno)


def _without(tree: ast.Module, lines: Sequence[int]) -> Iterator[_Definition]:
    """Yield the definitions that stand on none of *lines*, but for those in functions and in one another."""
    helpers = {each.public for each in all_helpers()}  # there may be some from an earlier migration
    waiting: list[ast.AST] = [tree]
    while waiting:
        outer = waiting.pop()
        for node in ast.iter_child_nodes(outer):
            if not isinstance(node, _Definition):
                waiting += [node] if isinstance(node, ast.stmt | ast.excepthandler) else []
            elif _is_on(node, lines):
                waiting += [node] if isinstance(node, ast.ClassDef) else []
            elif outer is not tree or node.name.strip("_") not in helpers:
                yield node
