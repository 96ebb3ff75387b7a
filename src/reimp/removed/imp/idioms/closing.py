"""Statements that close the file which a search has opened: `if file: file.close()`."""

import itertools
import re
from collections.abc import Sequence

import libcst as cst

from reimp.reading.questions.layout import comments_between, indentation, whole_lines
from reimp.reading.questions.syntax import matches, nodes_within, only_statement
from reimp.reading.source import Source
from reimp.removed.idiom import Context
from reimp.removed.imp.idioms.modern.removal import lines_of
from reimp.removed.rule import Change


def file_code(found: Sequence[cst.Name]) -> str:
    """Return how the file is written that a search has put into three variables, or with the rest into one."""
    return found[0].value if len(found) == 3 else f"{found[0].value}[0]"


def closes(statement: cst.CSTNode, found: Sequence[cst.Name]) -> bool:
    """Return whether a statement does nothing but close the file: `if file: file.close()`, `file.close()`."""
    file = file_code(found)
    if isinstance(statement, cst.If) and statement.orelse is None and len(statement.body.body) == 1:
        known = f"{file!r} in locals() and {file}"
        opened = [f"{file} is not None", f"{file} != None", f"not {file} is None", f"{file} and not {file}.closed"]
        opened += [known, f"{known} is not None"]
        return matches(statement.test, file, *opened) and closes(statement.body.body[0], found)
    alone = only_statement(statement) if isinstance(statement, cst.SimpleStatementLine) else statement
    return isinstance(alone, cst.Expr) and matches(alone.value, f"{file}.close()")


def closing_after(source: Source, line: cst.CSTNode, found: Sequence[cst.Name]) -> cst.If | None:
    """Return the statement `if file: file.close()` that comes right after a search."""
    after = following(source, line) if only_statement(line) else None
    return after if isinstance(after, cst.If) and len(found) in (1, 3) and closes(after, found) else None


def following(source: Source, line: cst.CSTNode) -> cst.CSTNode | None:
    """Return the statement that follows in the same block, None if *line* is the last one."""
    block = source.parent(line)
    body = block.body if isinstance(block, cst.IndentedBlock | cst.Module) else ()
    return next((after for each, after in itertools.pairwise(body) if each is line), None)


def closing_of(source: Source, node: cst.CSTNode, found: Sequence[cst.Name]) -> cst.If | None:
    """Return the statement `if file: file.close()` that *node*, a file, is read in."""
    outer = (parent for parent, _ in source.ancestors(node) if isinstance(parent, cst.If))
    closing = next(outer, None)
    return closing if closing is not None and closes(closing, found) else None


def is_closed(source: Source, node: cst.CSTNode, found: Sequence[cst.Name]) -> bool:
    """Return whether *node*, a file, is read only to close it."""
    call = source.parents.get(source.parent(node))
    statement = source.parents.get(call) if call else None
    alone = isinstance(statement, cst.Expr) and closes(source.statement(statement), found)
    return alone or closing_of(source, node, found) is not None


def removal(context: Context, closing: cst.If, searches: Sequence[cst.CSTNode]) -> list[Change] | None:
    """Return the changes that take out the closing of a file, None if it has to stay.

    It stays where none of the *searches* has certainly been made, since the variable is not set then.
    """
    source, suite = context.source, context.source.parent(closing)
    if not any(_comes_after(source, closing, each) for each in searches):
        return None
    if context.has_others(source.span(closing)) or not is_about_closing(source, closing):
        return None
    block = source.parents.get(suite)
    if not isinstance(suite, cst.IndentedBlock | cst.Module):
        return None
    if len(suite.body) > 1:
        return [lines_of(source, closing)]
    outer = source.parents.get(block) if isinstance(block, cst.Finally) else None
    if not isinstance(outer, cst.Try) or block is None or not is_about_closing(source, block):
        return None
    return [lines_of(source, block)] if outer.handlers else without_try(source, outer, block)


def _comes_after(source: Source, node: cst.CSTNode, line: cst.CSTNode) -> bool:
    """Return whether *node* only runs when the statement *line* has ended."""
    block = source.parent(line)
    below = next((child for parent, child in source.ancestors(node) if parent is block), None)
    body = list(getattr(block, "body", ()))
    if below is None or source.scope(node) is not source.scope(line):
        return False
    return body.index(below) > body.index(line)


def is_about_closing(source: Source, node: cst.CSTNode) -> bool:
    """Return whether the comments in a statement, and at the end of its lines, are about the closing that goes."""
    comments = comments_between(source, whole_lines(source, *source.span(node)))
    return all(re.search(r"clos|clean|leak|open|handle", each.value, re.IGNORECASE) for each in comments)


def without_try(source: Source, block: cst.Try, final: cst.CSTNode) -> list[Change] | None:
    """Return the changes that take out a `try` and its `finally`, and move what is in it to the left."""
    first, last = block.body.body[0], block.body.body[-1]
    strings = nodes_within(source, block.body, cst.SimpleString, cst.FormattedString)
    start, (begin, _) = source.span(block)[0], source.span(first)
    outer, inner = indentation(source, start), indentation(source, begin)
    header = source.text[start:begin]
    if any("\n" in source.code(each) for each in strings) or not re.fullmatch(rb"try\s*:\s*", header):
        return None
    region = source.text[begin : whole_lines(source, *source.span(last))[1]]
    by = len(inner) - len(outer)
    changes = [Change(start, begin, ())]
    for match in re.finditer(rb"(?<=\n)[ \t]+(?=\S)", region):
        if len(match[0]) < len(inner):
            return None
        at = begin + match.start() + len(outer)
        changes.append(Change(at, at + by, ()))
    return [*changes, lines_of(source, final)]
