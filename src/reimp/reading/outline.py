"""A file without the functions and classes that cannot affect the result: what LibCST has to read of it."""

import ast
import io
import re
import tokenize
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reimp.reading.candidates import MISTAKES, PATTERNS
from reimp.reading.python_ast import is_on, matching_lines, nodes_on
from reimp.removed.table import MODULES, WORDS

_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
# By what a definition may reach the variables of the module without their names; its head, which is outside, also by
# what tells those of a function in one.
_REACHING = {"eval", "exec", "globals"}
_REACHING_AROUND = {"dir", "locals", "vars"}
_BEGINNING = re.compile(rb"(?:async|def|class)\b")
_STAR = re.compile(rb"import[\s\\]*\*")
_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.Tuple)
_CONSTANT = (*_DISPLAYS, ast.Constant, ast.UnaryOp, ast.unaryop, ast.expr_context)
_IMPORTED = {"_imp", "builtins", "contextlib", "importlib", "io", "marshal", "os", "re", "sys", "tokenize", "types"}
LARGE = 1_000  # bytes of a literal that is worth leaving out


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file, and what of it is read, both with line feeds only."""

    encoding: str  # "utf-8-sig" if the file begins with a byte order mark
    text: str  # as it is
    whole: str
    outline: str


def text_of(source: bytes, tree: ast.Module | None = None, keep: Collection[str] = ()) -> Text:
    """Return the text of *source*; with what Python's parser makes of it, *tree*, what of it is read is its outline.

    Definitions of the names in *keep* are read all the same.

    Raises SyntaxError or LookupError for a bad encoding; ValueError for bytes that are not in the encoding.
    """
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    text = source.decode(encoding)
    if text.encode(encoding) != source:
        raise ValueError(f"{encoding} does not give the same bytes back")
    whole = re.sub("\r(?!\n)", "\n", text) if "\r" in text else text  # as LibCST does, but for the last line
    try:
        return Text(encoding, text, whole, outline(whole.encode(), tree, keep).decode() if tree else whole)
    except UnicodeDecodeError:
        return Text(encoding, text, whole, whole)


def outline(text: bytes, tree: ast.Module, keep: Collection[str] = ()) -> bytes:
    """Return *text*, in UTF-8 and with line feeds only, with `def name():___` for what cannot affect the result.

    The rest is as it was, and where it was. A definition can affect the result if it has a word of the table, or names
    a variable of the module that has to do with one, or a module that new code may import and the file does not; and
    all can if names come by a star, or may be written in several ways (PEP 3131). Definitions of the names in *keep*
    stay as well.
    """
    stars = nodes_on(tree, matching_lines(text, _STAR))
    if any(isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in stars):
        return text
    names = _names(text, tree)
    if not names.isascii():
        return text
    unbound = _IMPORTED - _imported(tree)
    wanted = matching_lines(text, _pattern([*names.split(), *unbound], or_else=b"|:="), *MISTAKES)
    lines = sorted({*wanted, *_reaching(text, tree)})
    starts = [0, *(match.end() for match in re.finditer(rb"\n", text))]
    parts, copied = [], 0
    going = [*_without(tree, lines, keep), *_literals(tree, lines)]
    for node in sorted(going, key=lambda node: (node.lineno, node.col_offset)):
        start, end = (
            starts[line - 1] + column
            for line, column in ((node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0))
        )
        short = _shortened(node, text[start:end]) if start >= copied else b""
        if short:
            parts += [text[copied:start], short]
            copied = end
    return b"".join([*parts, text[copied:]])


def _shortened(node: _Definition | ast.expr, text: bytes) -> bytes:
    """Return what is read in place of a definition or literal, of the same length; b"" if that cannot be."""
    if isinstance(node, ast.expr):
        brackets = text[:1] + b" " * (len(text) - 2) + text[-1:]
        return brackets if text[:1] in b"[{(" and len(text) > LARGE else b""
    head = f"class {node.name}:" if isinstance(node, ast.ClassDef) else f"def {node.name}():"
    shorter = _BEGINNING.match(text) and len(text) > len(head.encode())
    return head.encode().ljust(len(text), b"_") if shorter else b""


def _literals(tree: ast.Module, lines: Sequence[int]) -> Iterator[ast.expr]:
    """Yield the displays of constants over several lines that are on none of *lines*; not those of `__all__`."""
    waiting: list[ast.AST] = [each for each in tree.body if not _sets_all(each)]
    while waiting:
        node = waiting.pop()
        tall = getattr(node, "end_lineno", 0) != getattr(node, "lineno", None)  # or has no lines
        if tall and isinstance(node, _DISPLAYS) and not is_on(node, lines) and _is_constant(node):
            yield node
        elif tall:
            waiting += ast.iter_child_nodes(node)


def _sets_all(statement: ast.stmt) -> bool:
    """Return whether a statement assigns to `__all__`."""
    targets = getattr(statement, "targets", None) or [getattr(statement, "target", None)]
    names = [each for target in filter(None, targets) for each in ast.walk(target) if isinstance(each, ast.Name)]
    return any(each.id == "__all__" for each in names)


def _is_constant(node: ast.expr) -> bool:
    """Return whether a display has nothing but constants and such displays in it."""
    waiting: list[ast.AST] = [node]
    while waiting:
        each = waiting.pop()
        if not isinstance(each, _CONSTANT):
            return False
        waiting += ast.iter_child_nodes(each)
    return True


def _names(text: bytes, tree: ast.Module) -> str:
    """Return the names of which one is in each definition that can affect the result, as they are written."""
    rows = text.split(b"\n")
    statements: list[ast.stmt] = [
        node
        for node in nodes_on(tree, matching_lines(text, *PATTERNS))
        if isinstance(node, ast.Import | ast.ImportFrom)
        or (isinstance(node, ast.Assign) and _imports_module(node.value))
    ]
    aliases = [each for node in statements if isinstance(node, ast.Import | ast.ImportFrom) for each in node.names]
    names = {*MODULES, *WORDS, "find_spec", "exec_module", *(each.asname or each.name for each in aliases)}
    reached = matching_lines(text, _pattern(names))
    statements += [each for each in tree.body if not isinstance(each, _Definition) and is_on(each, reached)]
    for statement in statements:
        variables = (each for each in ast.walk(statement) if isinstance(each, ast.Name))
        names |= {each.id for each in variables if isinstance(each.ctx, ast.Store)}
        written = b"\n".join(rows[statement.lineno - 1 : statement.end_lineno])
        names |= set() if written.isascii() else {written.decode()}
    return " ".join(names)


def _reaching(text: bytes, tree: ast.Module) -> Iterator[int]:
    """Yield the lines on which the variables of the module may be reached without their names."""
    words = _pattern({"global", "__name__", *_REACHING, *_REACHING_AROUND})
    for node in nodes_on(tree, matching_lines(text, words)):
        if isinstance(node, ast.Global) or (isinstance(node, ast.Name) and node.id in _REACHING):
            yield node.lineno
        elif isinstance(node, ast.Subscript) and getattr(node.slice, "id", "") == "__name__":
            yield node.lineno  # sys.modules[__name__]
        elif isinstance(node, _Definition):
            head = [each for each in ast.iter_child_nodes(node) if each not in node.body]
            names = {each.id for part in head for each in ast.walk(part) if isinstance(each, ast.Name)}
            yield from [node.lineno] if names & _REACHING_AROUND else []


def _imported(tree: ast.Module) -> set[str]:
    """Return the names that import statements outside functions and classes bind."""
    found: set[str] = set()
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            found |= {(each.asname or each.name).partition(".")[0] for each in node.names}
        elif not isinstance(node, _Definition | ast.expr):
            waiting += ast.iter_child_nodes(node)
    return found


def _imports_module(node: ast.expr) -> bool:
    """Return whether an expression may be `__import__("imp")` or alike."""
    return isinstance(node, ast.Call) and any(
        isinstance(each, ast.Constant) and each.value in MODULES for each in node.args
    )


def _pattern(names: Iterable[str], or_else: bytes = b"") -> re.Pattern[bytes]:
    return re.compile(rb"\b(?:" + "|".join(map(re.escape, names)).encode() + rb")\b" + or_else)


def _without(tree: ast.Module, lines: Sequence[int], keep: Collection[str]) -> Iterator[_Definition]:
    """Yield the definitions that are on none of *lines*, without those in functions and in one another."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        outer = waiting.pop()
        for node in ast.iter_child_nodes(outer):
            if not isinstance(node, _Definition):
                waiting += [node] if isinstance(node, ast.stmt | ast.excepthandler) else []
            elif is_on(node, lines):
                waiting += [node] if isinstance(node, ast.ClassDef) else []
            elif outer is not tree or node.name.strip("_") not in keep:
                yield node
