"""Finds the place of new imports among those that a file has: a block in order stays in order."""

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import libcst as cst

from reimp.reading.questions.layout import line_start
from reimp.reading.questions.syntax import dotted
from reimp.reading.source import Source
from reimp.writing.byte_edits import ByteEdit

Line = cst.SimpleStatementLine
Key = Callable[[str], tuple[bool | str, ...]]


def spread(
    source: Source, statement: cst.CSTNode, lines: Sequence[str], *, stays: bool = False
) -> tuple[list[str], list[ByteEdit]]:
    """Return which of the new imports stay in the place of *statement*, and the edits that put the others elsewhere.

    If the statement *stays*, they are put around it. Nothing moves past the import of a module that is not of the
    standard library.
    """
    line = source.parent(statement)
    block = _block(source, line) if isinstance(line, Line) else []
    key = _order([_import(each) for each in block])
    if key is None or (len(block) == 1 and not stays):
        return list(lines), []
    at = next(index for index, each in enumerate(block) if each is line)
    staying, moved = [], defaultdict(list)
    others = [each for each in block if stays or each is not line]
    for text in lines:
        place = next((i for i, each in enumerate(others) if key(_import(each)) > key(text)), len(others))
        if place == at or not all(map(_is_standard, others[min(place, at) : max(place, at)])):
            staying.append(text)
        else:
            moved[place].append(text)
    return staying, [_put(source, others, place, texts) for place, texts in moved.items()]


def join_head(source: Source, index: int, lines: Sequence[str]) -> list[ByteEdit]:
    """Return the edits that put new imports among those of the standard library before top-level statement *index*.

    There are none if the file has no such imports, on lines of their own.
    """
    head = [each for each in source.module.body[:index] if isinstance(each, Line) and _is_standard(each)]
    if not head or not lines:
        return []
    block = _block(source, head[-1])
    last = max(at for at, each in enumerate(block) if _is_standard(each))
    first = last
    while first and _is_standard(block[first - 1]):
        first -= 1
    block = block[first : last + 1]
    key = _order([_import(each) for each in block]) or (lambda _: ())
    moved = defaultdict(list)
    for text in lines:
        moved[next((i for i, each in enumerate(block) if key(_import(each)) > key(text)), len(block))].append(text)
    return [_put(source, block, place, texts) for place, texts in moved.items()]


def _block(source: Source, line: Line) -> list[Line]:
    """Return the imports on lines of their own around *line*, with no empty line between them."""
    body = getattr(source.parent(line), "body", ())
    if not _import(line):
        return []
    first = last = next(index for index, each in enumerate(body) if each is line)
    while first and not _is_apart(body[first]) and isinstance(body[first - 1], Line) and _import(body[first - 1]):
        first -= 1
    while last + 1 < len(body) and isinstance(body[last + 1], Line) and _import(body[last + 1]):
        if _is_apart(body[last + 1]):
            break
        last += 1
    return list(body[first : last + 1])


def _is_apart(line: Line) -> bool:
    """Return whether there is an empty line before a statement."""
    return any(each.comment is None for each in line.leading_lines)


def _import(line: Line) -> str:
    """Return what a line imports, as in `import os.path` or `from os import`; "" if it does not import one module."""
    (statement, *others) = line.body
    if others or not isinstance(statement, cst.Import | cst.ImportFrom):
        return ""
    if isinstance(statement, cst.Import):
        return f"import {dotted(statement.names[0].name)}" if len(statement.names) == 1 else ""
    return f"from {'.' * len(statement.relative)}{dotted(statement.module)} import"


def _plain(text: str) -> tuple[bool | str, ...]:
    word, module = text.split()[:2]
    return word == "from", module.lower(), module


def _by_module(text: str) -> tuple[bool | str, ...]:
    word, module = text.split()[:2]
    return module.lower(), word == "from"


def _order(texts: Sequence[str]) -> Key | None:
    """Return by which key imports are in order: `import` before `from`, or by module only; None if by neither."""
    if not texts or not all(texts):
        return None
    for key in (_plain, _by_module):
        keys = [key(text) for text in texts]
        if keys == sorted(keys):
            return key
    return None


def _is_standard(line: Line) -> bool:
    """Return whether a line imports a module of the standard library and nothing else."""
    match = re.match(r"(?:import|from) (\w+)", _import(line))
    return match is not None and match[1] in (sys.stdlib_module_names | {"imp"}) - {"__future__"}


def _put(source: Source, block: Sequence[Line], place: int, texts: Iterable[str]) -> ByteEdit:
    """Return the edit that puts lines before an import of a block, and the comments about it, or after the last."""
    newline = source.module.default_newline
    start = source.span(block[min(place, len(block) - 1)])[0]
    begin = line_start(source, start)
    indent = source.text[begin:start].decode().replace("\f", "")
    text = "".join(f"{indent}{each}{newline}" for each in sorted(texts))
    if place == len(block):
        end = re.compile(rb"[^\r\n]*(\r\n|\r|\n|$)").match(source.text, source.span(block[-1])[1])
        offset = end.end() if end else len(source.text)
        ended = source.text[offset - 1 : offset] in (b"\n", b"\r")
        return ByteEdit(offset, offset, text if ended else newline + text.removesuffix(newline))
    for _ in [each for each in block[place].leading_lines if each.comment]:
        begin = line_start(source, begin - 1) if place else begin
    return ByteEdit(begin, begin, text)
