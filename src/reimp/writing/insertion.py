"""Puts helper functions and constants after a file's imports."""

import itertools
import re
from collections.abc import Iterable, Sequence

import libcst as cst

from reimp.reading.source import Source
from reimp.removed.helper import HelperFile, closure, helper, render
from reimp.removed.imp.constants import NUMBERS
from reimp.writing.byte_edits import ByteEdit
from reimp.writing.imports import import_lines
from reimp.writing.names import Names
from reimp.writing.style import style_of
from reimp.writing.taken import has_helper


def new_helpers(source: Source, names: Names) -> list[HelperFile]:
    """Return the helpers that a file needs, without those it has from an earlier migration."""
    return [each for each in closure(names.helpers) if not has_helper(source, each)]


def block(names: Names, helpers: Sequence[HelperFile], modules: Iterable[str], shared: str) -> str:
    """Return the text of imports, constants and helpers that a file gets, "" for none.

    Helpers and constants come from the user's module *shared*, unless that is "".
    """
    lines = import_lines(names, modules)
    if shared and (names.helpers or names.named_constants):
        lines.append(_from_module(names, shared))
    constants = set() if shared else {(NUMBERS[key], name) for key, name in names.named_constants.items()}
    parts = ["\n".join(lines), "\n".join(f"{name} = {number}" for number, name in sorted(constants))]
    style = style_of(names.source.text.decode())
    return _join([*parts, style.fit(render(helpers, _renamed(names))) if helpers else ""])


def _from_module(names: Names, module: str) -> str:
    pairs = {(helper(file).public, name) for file, name in names.helpers.items()}
    pairs |= set(names.named_constants.items())
    texts = [public if public == name else f"{public} as {name}" for public, name in sorted(pairs)]
    return f"from {module} import {', '.join(texts)}"


def _renamed(names: Names) -> dict[str, str]:
    renamed = {helper(file).public: name for file, name in {**names.inner, **names.helpers}.items()}
    renamed |= names.modules
    for hidden in names.hidden.values():
        renamed |= {name: f"{names.modules['builtins']}.{name}" for name in hidden}
    return {old: new for old, new in renamed.items() if old != new}


def _join(parts: Sequence[str]) -> str:
    head = "\n\n".join(part for part in parts[:2] if part)
    return "\n\n\n".join(part for part in (head, parts[2]) if part)


def insertion_point(source: Source, imports_at: Sequence[cst.CSTNode], needing: Sequence[cst.CSTNode]) -> int:
    """Return the index of the top-level statement before which the block has to be, for the nodes *needing* it."""
    body = source.module.body
    at_once = [source.top_level(node) for node in needing if not _in_function(source, node)]
    first_use = min(at_once, default=len(body))
    # A function that has imported for itself may be called as soon as it is defined.
    anywhere = any(_in_function(source, node) for node in imports_at)
    first_import = -1 if anywhere else min(map(source.top_level, imports_at), default=-1)
    if first_import >= 0 and not _only_imports(body[first_import]):
        return min(first_import, first_use)  # what it calls may need the block
    index = min(first_import + 1, first_use)
    head = itertools.takewhile(_only_imports, body[index:first_use])
    index = max((at for at, each in enumerate(head, index + 1) if not _only_assigns(each)), default=index)
    return _after_late_imports(source, index, min((source.top_level(each) for each in needing), default=0))


def _after_late_imports(source: Source, index: int, first: int) -> int:
    """Return the place after the imports that come after other code, before any definition and any use."""
    body = source.module.body[index:first]
    head = itertools.takewhile(lambda each: not isinstance(each, cst.FunctionDef | cst.ClassDef), body)
    return max((at for at, each in enumerate(head, index + 1) if _imports(each)), default=index)


def _imports(statement: cst.CSTNode) -> bool:
    small = statement.body[0] if isinstance(statement, cst.SimpleStatementLine) else None
    return isinstance(small, cst.Import | cst.ImportFrom) or (
        isinstance(statement, cst.If | cst.Try) and any(map(_imports, statement.body.body))
    )


def _only_assigns(statement: cst.CSTNode) -> bool:
    """Return whether a statement at the head of a file sets constants only: new imports go before it."""
    suites = statement.body if isinstance(statement, cst.SimpleStatementLine) else ()
    return bool(suites) and all(isinstance(small, cst.Assign) for small in suites)


def _in_function(source: Source, node: cst.CSTNode) -> bool:
    return any(
        isinstance(parent, cst.FunctionDef | cst.Lambda) and child is parent.body
        for parent, child in source.ancestors(node)
    )


def _only_imports(statement: cst.CSTNode) -> bool:
    """Return whether a statement at the head of a file does nothing but import, or is a docstring."""
    if isinstance(statement, cst.SimpleStatementLine):
        return all(
            isinstance(small, cst.Import | cst.ImportFrom | cst.Pass)
            or (isinstance(small, cst.Expr) and isinstance(small.value, cst.SimpleString | cst.ConcatenatedString))
            or (isinstance(small, cst.Assign) and _is_constant(small.value))
            for small in statement.body
        )
    if isinstance(statement, cst.If):
        rest = statement.orelse.body if isinstance(statement.orelse, cst.Else) else statement.orelse
        return _block_imports(statement.body) and (rest is None or _only_imports(rest) or _block_imports(rest))
    if isinstance(statement, cst.Try):
        blocks = [statement.body, *(handler.body for handler in statement.handlers)]
        blocks += [part.body for part in (statement.orelse, statement.finalbody) if part]
        return all(_block_imports(each) for each in blocks)
    return False


def _is_constant(value: cst.BaseExpression) -> bool:
    if isinstance(value, cst.Tuple):
        return all(_is_constant(each.value) for each in value.elements)
    return isinstance(value, cst.SimpleString | cst.Name | cst.Integer | cst.Float)


def _block_imports(suite: cst.CSTNode) -> bool:
    return isinstance(suite, cst.IndentedBlock) and all(_only_imports(each) for each in suite.body)


def insert(source: Source, index: int, text: str, *, functions: bool) -> ByteEdit:
    """Return the edit that puts *text* before the top-level statement *index*."""
    newline = source.module.default_newline
    body = source.module.body
    if index:
        offset = _end_of_line(source, source.span(body[index - 1])[1])
    else:
        parts = (body[0], *getattr(body[0], "decorators", ()))
        offset = _before_comments(source, min(source.span(part)[0] for part in parts))
    rest = source.text[offset:].decode()
    ended = source.text[offset - 1 : offset] in (b"\n", b"\r")
    gap = _gap(body[index - 1], text) if index else ""
    before = ("" if ended else "\n") + gap
    following = len(re.match(r"(?:[ \t]*(?:\r\n|\r|\n))*", rest)[0].splitlines())  # type: ignore[index]
    after = "\n" + "\n" * max(0, (2 if functions else 0) - following) if rest.strip() else "\n"
    return ByteEdit(offset, offset, (before + text + after).replace("\n", newline))


def _gap(above: cst.CSTNode, text: str) -> str:
    """Return the empty lines between a statement and *text* that follows it; imports join those above."""
    if re.match(r"[A-Z_]+ = ", text):
        return "\n"
    if not text.startswith(("import ", "from ")):
        return "\n\n"
    imports = isinstance(above, cst.SimpleStatementLine) and isinstance(above.body[-1], cst.Import | cst.ImportFrom)
    return "" if imports else "\n"


def _end_of_line(source: Source, offset: int) -> int:
    match = re.compile(rb"[^\r\n]*(\r\n|\r|\n|$)").match(source.text, offset)
    return match.end() if match else len(source.text)


def _before_comments(source: Source, offset: int) -> int:
    """Return where the statement at *offset* begins, with the comments right before it."""
    lines = source.text[:offset].decode().splitlines(keepends=True)
    while lines and lines[-1].lstrip().startswith("#"):
        lines.pop()
    return len("".join(lines).encode()) if lines else offset  # those at the head of the file are about the file


def available(source: Source, index: int) -> set[str]:
    """Return the modules that are certainly imported under their own names before top-level statement *index*.

    If such a name means something else too, new code has another name for the module, and imports it.
    """
    found: set[str] = set()
    for statement in source.module.body[:index]:
        for small in statement.body if isinstance(statement, cst.SimpleStatementLine) else ():
            if isinstance(small, cst.Import):
                found |= {source.code(alias.name) for alias in small.names if alias.asname is None}
    return found | {each.partition(".")[0] for each in found}
