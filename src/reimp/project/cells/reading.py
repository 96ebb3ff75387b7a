"""Convert a code cell of a notebook to Python of the same length; find the names in lines that only IPython reads."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from keyword import iskeyword

from reimp.reading.candidates import can_use

# What IPython reads, in a line: a name that may be assigned to, then %magic, !command, ?name or name?
_MAGIC = re.compile(r"([ \t]*(?:\w[\w, \t.]*=[ \t]*)?)([%!?][^\r\n]*|\w[\w.*]*\?\??[ \t]*(?=[\r\n]|$))")
# %timeit, %time and %prun with their options, before the statement that they run.
_BEFORE_STATEMENT = re.compile(
    r"%(?:time[ \t]+|timeit[ \t]+(?:-(?:[nrp][ \t]*\d+|[tcqo]+)[ \t]+)*|"
    r"prun[ \t]+(?:-(?:[lsTD][ \t]*\S+|[rq]+)[ \t]+)*)(?=[^-\s])"
)
# The first line of a cell whose other lines are Python that runs in the notebook; those of %%timeit run in a function.
_PYTHON_CELL = re.compile(
    r"\s*%%(?:time[ \t]*|capture\b[^\r\n]*|timeit(?:[ \t]+-(?:[nrp][ \t]*\d+|[tcqo]+))*[ \t]*|"
    r"prun(?:[ \t]+-(?:[lsTD][ \t]*\S+|[rq]+))*[ \t]*)(?:\r?\n|$)"
)
# Magics with Python in them that cannot be rewritten: all their text counts. Of these, only {name} and $name count.
_NO_PYTHON = frozenset(
    """alias bash bookmark cat cd cmd conda config cp cython file html javascript js julia latex load_ext ls man
    markdown matplotlib mkdir mv notebook perl pip popd pushd pwd pylab python2 r rm rmdir
    ruby script sh sql sx svg system unload_ext uv writefile""".split()  # noqa: SIM905 - one a line is long
)
_NAME = re.compile(r"(?<![\w.])[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_EXPANDED = re.compile(r"\{[^{}\n]*\}|\$\w[\w.]*")


@dataclass(frozen=True)
class Cell:
    """A cell: its code as Python of the same length, and what the rest may read, each with its offset in the cell."""

    python: str
    hidden: tuple[tuple[int, str], ...] = ()  # dotted names, or import statements


def read_cell(code: str, *, hide_magics: bool = False) -> Cell:
    """Return the cell with this *code*; with *hide_magics*, the statement that `%timeit` runs is not read as Python."""
    if parses(code):
        return Cell(code)
    if code.lstrip().startswith("%%"):
        return _with_cell_magic(code, hide_magics=hide_magics)
    return _with_magics(code, hide_magics=hide_magics)


def parses(code: str) -> bool:
    """Return whether *code* is Python."""
    return _tree(code) is not None


def _tree(code: str) -> ast.Module | None:
    try:
        return ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _with_cell_magic(code: str, *, hide_magics: bool) -> Cell:
    """Return a cell that begins with `%%name`."""
    first = _PYTHON_CELL.match(code)
    if first:
        body = read_cell(code[first.end() :], hide_magics=hide_magics)
        tree = _tree(body.python)
        if tree is None or "%%timeit" not in first[0] or not _binds(tree):
            return Cell(_as_comments(first[0]) + body.python, tuple(_moved(body.hidden, first.end())))
    return Cell(_as_comments(code), tuple(_hidden_in_cell(code)))


def _hidden_in_cell(code: str) -> Iterator[tuple[int, str]]:
    """Yield what a cell reads that begins with `%%name` and whose Python, if any, cannot be rewritten."""
    first = re.match(r"\s*%%(\w*)[^\n]*", code)
    if first is None:
        return
    if first[1].lower() in _NO_PYTHON and not re.search(r"\.py\s*$", first[0]):
        yield from _expanded(first[0])
    else:
        yield from _moved(_names(code[first.end(1) :]), first.end(1))


def _with_magics(code: str, *, hide_magics: bool) -> Cell:
    """Return a cell that may have magics in its lines."""
    masked = ""
    hidden: list[tuple[int, str]] = []
    for line in _lines(code):
        found = _MAGIC.match(line)
        if found is None:
            masked += line
            continue
        python = "" if hide_magics else _statement(found[2])
        if python:
            masked += found[1] + python + line[found.end() :]
        else:
            hidden += _moved(_hidden(line[found.end(1) :]), len(masked) + found.end(1))
            masked += found[1] + ("0" + _as_comments(line[found.end(1) + 1 :]))
    if parses(masked):
        return Cell(masked, tuple(hidden))
    return Cell(code) if can_use("", code.encode()) else Cell(_as_comments(code), tuple(_names(code)))


def _lines(code: str) -> Iterator[str]:
    """Yield the lines of *code*; a magic with the lines after a backslash at its end."""
    lines = iter(code.splitlines(keepends=True))
    for line in lines:
        whole = line
        while _MAGIC.match(line) and whole.rstrip().endswith("\\") and (following := next(lines, "")):
            whole += following
        yield whole


def _as_comments(text: str) -> str:
    return "".join("#" + line[1:] if line.strip("\r\n") else line for line in text.splitlines(keepends=True))


def _statement(magic: str) -> str:
    """Return `%timeit x` as `0;      x`, if x is a statement that runs in the notebook as it would without; else ""."""
    found = _BEFORE_STATEMENT.match(magic)
    statement = magic[found.end() :] if found else ""
    tree = _tree(statement) if not re.search(r"[{}$\\]", statement) else None
    if found is None or tree is None or not tree.body or (magic.startswith("%timeit") and _binds(tree)):
        return ""
    return "0;".ljust(found.end()) + statement


def _binds(tree: ast.Module) -> bool:
    """Return whether code binds a name: `%timeit` runs it in a function, and does not bind it in the notebook."""
    inner = {
        id(node) for each in ast.walk(tree) if isinstance(each, ast.comprehension) for node in ast.walk(each.target)
    }
    return any(
        isinstance(
            node,
            ast.Import | ast.ImportFrom | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.ExceptHandler,
        )
        or (isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load) and id(node) not in inner)
        for node in ast.walk(tree)
    )


def _hidden(magic: str) -> Iterator[tuple[int, str]]:
    """Yield what a magic, a command or a question reads."""
    name = re.match(r"%(\w+)", magic)
    if magic.startswith("!") or (name and name[1].lower() in _NO_PYTHON):
        yield from _expanded(magic)
    else:
        start = name.end() if name else 0
        yield from _moved(_names(magic[start:]), start)


def _expanded(text: str) -> Iterator[tuple[int, str]]:
    """Yield the names in the `{...}` and after the `$` of a text."""
    for part in _EXPANDED.finditer(text):
        yield from _moved(_names(part[0]), part.start())


def _names(text: str) -> Iterator[tuple[int, str]]:
    """Yield the import statements in a text, and the dotted names in the rest of it."""
    for part in re.finditer(r"[^;\r\n]+", text):
        statement = part[0].strip()
        tree = _tree(statement)
        if tree and tree.body and isinstance(tree.body[0], ast.Import | ast.ImportFrom):
            yield part.start() + part[0].index(statement), statement.partition("#")[0].rstrip()
            continue
        for name in _NAME.finditer(part[0]):
            if not any(map(iskeyword, name[0].split("."))):
                yield part.start() + name.start(), name[0]


def _moved(found: "Iterator[tuple[int, str]] | tuple[tuple[int, str], ...]", by: int) -> Iterator[tuple[int, str]]:
    return ((offset + by, text) for offset, text in found)
