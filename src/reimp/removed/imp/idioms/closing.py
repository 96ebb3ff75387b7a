"""Statements that close the file which a search has opened: `if file: file.close()`."""

import itertools
from collections.abc import Sequence

import libcst as cst

from reimp.reading.questions.syntax import matches, only_statement
from reimp.reading.source import Source


def file_code(found: Sequence[cst.Name]) -> str:
    """Return how the file is written that a search has put into three variables, or with the rest into one."""
    return found[0].value if len(found) == 3 else f"{found[0].value}[0]"


def closes(statement: cst.CSTNode, found: Sequence[cst.Name]) -> bool:
    """Return whether a statement does nothing but close the file: `if file: file.close()`, `file.close()`."""
    file = file_code(found)
    if isinstance(statement, cst.If) and statement.orelse is None and len(statement.body.body) == 1:
        opened = (f"{file} is not None", f"{file} != None", f"not {file} is None", f"{file} and not {file}.closed")
        return matches(statement.test, file, *opened) and closes(statement.body.body[0], found)
    alone = only_statement(statement) if isinstance(statement, cst.SimpleStatementLine) else statement
    return isinstance(alone, cst.Expr) and matches(alone.value, f"{file}.close()")


def closing_after(source: Source, line: cst.CSTNode, found: Sequence[cst.Name]) -> cst.If | None:
    """Return the statement `if file: file.close()` that comes right after a search."""
    block = source.parent(line)
    body = block.body if isinstance(block, cst.IndentedBlock | cst.Module) and only_statement(line) else ()
    after = next((after for each, after in itertools.pairwise(body) if each is line), None)
    return after if isinstance(after, cst.If) and len(found) in (1, 3) and closes(after, found) else None
