"""Rewrites an import statement in its place."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.positions import Span
from reimp.reading.questions.layout import indentation_unit, line_start
from reimp.reading.questions.syntax import dotted
from reimp.reading.source import Source
from reimp.removed.helper import without_implied
from reimp.uses.bindings import Binding
from reimp.writing.byte_edits import ByteEdit
from reimp.writing.names import Names


@dataclass(frozen=True)
class Instead:
    """What comes in the place of bindings: imports, names `from` modules, and assignments to the names themselves."""

    lines: Sequence[str]
    renamed: Sequence[tuple[Binding, str, str]] = ()
    assignments: Sequence[str] = ()
    fallback: bool = False  # whether the old import stays for Pythons that lack the new module


def rewrite_statement(
    names: Names,
    statement: cst.Import | cst.ImportFrom | cst.Assign,
    going: Sequence[Binding],
    instead: Instead,
) -> ByteEdit | None:
    """Return the edit that takes *going* out of a statement, and puts something in their place; None for no edit."""
    source = names.source
    lines = instead.lines
    if not going:
        return _whole(source, statement, [*lines, source.code(statement)]) if lines else None
    if isinstance(statement, cst.Import):
        return _in_import(source, statement, [each.alias for each in going], lines)
    if isinstance(statement, cst.Assign):
        return _whole(source, statement, lines)
    if len(going) == len(_aliases(statement)) == len(instead.renamed) and not (lines or instead.fallback):
        edit = _only_module(source, statement, instead.renamed)
        if edit:
            return edit
    return _in_import_from(source, statement, going, lines, instead)


def import_lines(names: Names, modules: Iterable[str]) -> list[str]:
    """Return the statements that import *modules* under the names chosen for them."""
    wanted = set(modules)
    plain = names.plain(wanted)
    renamed = [f"import {module} as {names.modules[module]}" for module in wanted - plain]
    return sorted([*renamed, *(f"import {module}" for module in without_implied(plain))])


def _aliases(statement: cst.ImportFrom) -> Sequence[cst.ImportAlias]:
    return () if isinstance(statement.names, cst.ImportStar) else statement.names


def _in_import(
    source: Source, statement: cst.Import, going: Sequence[cst.ImportAlias | None], lines: Sequence[str]
) -> ByteEdit:
    staying = [alias for alias in statement.names if alias not in going]
    if not staying:
        return _whole(source, statement, lines)
    start, end = source.span(statement)
    existing = {f"import {source.code(alias.name)}" for alias in staying if alias.asname is None}
    new = ", ".join(line.removeprefix("import ") for line in lines if line not in existing)
    text, between, at = "", "", source.span(statement.names[0])[0]
    head = source.text[start:at].decode()
    for alias in statement.names:
        begin, stop = source.span(alias.name)[0], source.span(alias.asname or alias.name)[1]
        separator = source.text[at:begin].decode()
        if not between or "\\" in separator:
            between = separator  # of two, that which ends the line stays
        part = new if alias in going else source.text[begin:stop].decode()
        if part:
            text += (between if text else "") + part
            between = ""
        new = "" if alias in going else new
        at = stop
    return ByteEdit(start, end, head + text)


def _only_module(
    source: Source, statement: cst.ImportFrom, renamed: Sequence[tuple[Binding, str, str]]
) -> ByteEdit | None:
    """Return the edit that writes another module's name for `imp`, if that is all there is to change."""
    modules = {module for _, module, _ in renamed}
    if len(modules) != 1 or statement.module is None or any(name != each.use.name for each, _, name in renamed):
        return None
    return ByteEdit(*source.span(statement.module), modules.pop())


def _in_import_from(
    source: Source,
    statement: cst.ImportFrom,
    going: Sequence[Binding],
    lines: Sequence[str],
    instead: Instead,
) -> ByteEdit | None:
    gone = {binding.alias for binding in going}
    staying = [alias for alias in _aliases(statement) if alias not in gone]
    new = list(lines)
    for module in sorted({module for _, module, _ in instead.renamed}):
        parts = [
            name if name == binding.name else f"{name} as {binding.name}"
            for binding, of, name in instead.renamed
            if of == module
        ]
        new += _with_fallback(source, statement, module, ", ".join(parts), fallback=instead.fallback)
    texts = [dotted(alias.name) + (f" as {dotted(alias.asname.name)}" if alias.asname else "") for alias in staying]
    texts += [name for name in going[0].beside if name not in {binding.name for binding in going}]
    if texts:
        new.insert(0, f"from {dotted(statement.module)} import {', '.join(texts)}")
    comments = re.findall(r"#[^\r\n]*", source.code(statement))
    return _whole(source, statement, [*new, *instead.assignments], comments)


def _with_fallback(
    source: Source, statement: cst.ImportFrom, module: str, names: str, *, fallback: bool
) -> Sequence[str]:
    """Return the lines that import *names* from *module*, with *fallback* from the old module where that fails."""
    if not fallback:
        return [f"from {module} import {names}"]
    unit = indentation_unit(source.text.decode())
    old = f"{unit}from {dotted(statement.module)} import {names}"
    return ["try:", f"{unit}from {module} import {names}", "except ImportError:", old]


def _whole(
    source: Source, statement: cst.BaseSmallStatement, lines: Sequence[str] = (), comments: Sequence[str] = ()
) -> ByteEdit:
    """Return the edit that puts *lines* in place of a statement, each on a line of its own where it has that."""
    start, end = source.span(statement)
    line = source.parent(statement)
    alone = isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1
    newline = source.module.default_newline
    if not alone:
        return ByteEdit(start, end, "; ".join(lines) or "pass")
    begin = line_start(source, start)
    indent = source.text[begin:start].decode().replace("\f", "")
    block = source.parent(line)
    if not lines and isinstance(block, cst.IndentedBlock) and len(block.body) == 1:
        lines = ["pass"]
    end = _without_lie(source, end)
    if lines:
        return ByteEdit(start, end, (newline + indent).join([*comments, *lines]))
    return _delete_line(source, (start, end), indent, comments)


def _without_lie(source: Source, end: int) -> int:
    """Return where a line ends if the comment after *end* is about imp, which goes; else *end*."""
    match = re.compile(rb"[ \t\f]*#[^\r\n]*").match(source.text, end)
    return match.end() if match and re.search(rb"\bimp\b", match[0]) else end


def drop(source: Source, statement: cst.BaseSmallStatement) -> ByteEdit:
    """Return the edit that takes a statement out."""
    return _whole(source, statement)


def _delete_line(source: Source, span: Span, indent: str, comments: Sequence[str]) -> ByteEdit:
    """Return the edit that takes a whole line out; a comment at its end stays."""
    start, end = span
    begin = line_start(source, start)
    match = re.compile(rb"[ \t\f]*(#[^\r\n]*)?(\r\n|\r|\n|$)").match(source.text, end)
    if match is None:
        return ByteEdit(start, end, "pass")
    newline = source.module.default_newline + indent
    if match[1] and not re.match(rb"#\s*(noqa|type:|pylint|nosec|isort|pyright|pragma)", match[1], re.IGNORECASE):
        return ByteEdit(start, match.start(1), "".join(comment + newline for comment in comments))
    return ByteEdit(start, end, newline.join(comments)) if comments else ByteEdit(begin, match.end(), "")
