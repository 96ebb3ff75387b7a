"""Rewrite a file that LibCST reads: uses, decisions, edits, findings."""

import ast
import itertools
from dataclasses import replace

import libcst as cst

from reimp.migration.lost_names import lost_names
from reimp.migration.plan import make_plan
from reimp.migration.verdicts import findings
from reimp.model import Finding, Migration, Options, Surroundings, Verdict
from reimp.reading.outline import Text
from reimp.reading.python_ast import python_tree
from reimp.reading.source import Source, parse_text
from reimp.reading.unreadable import unreadable
from reimp.uses.bindings import Uses
from reimp.uses.find import find_uses
from reimp.writing.byte_edits import ByteEdit, apply, in_characters, new_lines
from reimp.writing.edits import write_edits

_UNREADABLE = (cst.ParserSyntaxError, SyntaxError, LookupError, ValueError, RecursionError)


def rewritten(text: Text, source: bytes, options: Options, surroundings: Surroundings) -> Migration | None:
    """Return the migration of the file with this *text*, whose bytes are *source*; None if it has no use."""
    try:
        tree = replace(parse_text(text), surroundings=surroundings)
    except _UNREADABLE as error:
        return Migration(unreadable(source, error), result=source)
    uses = find_uses(tree)
    return _migration(tree, uses, source, options) if uses else None


def _migration(tree: Source, uses: Uses, source: bytes, options: Options) -> Migration:
    """Return the migration of a file that has *uses*."""
    plan = make_plan(tree, uses, options)
    written = write_edits(plan)
    text = apply(tree.text, written.edits)
    before = python_tree(tree.read.decode()) if written.edits else None
    after = python_tree(apply(tree.read, written.edits).decode()) if written.edits else None
    if error := _mistake(text, written.edits, before, after):
        return Migration(_failed(uses, error), result=source)
    found = sorted(findings(plan, written), key=lambda each: (each.use.line, each.use.column))
    return Migration(
        tuple(found),
        tuple(in_characters(tree.text, edit) for edit in written.edits),
        text.decode().encode(tree.encoding),
        tuple(sorted(written.names.helpers)),
        lost_names(before, after) if before and after else (),
        tuple(written.names.named_constants) if options.helpers else (),
        bool(options.helpers and (written.names.helpers or written.names.named_constants)),
        new_lines(tree.text, written.edits),
    )


def _mistake(text: bytes, edits: tuple[ByteEdit, ...], before: ast.Module | None, after: ast.Module | None) -> str:
    """Return what is wrong with the result, "" if nothing is: *text*, and the trees before and after the edits."""
    if any(one.end > other.start for one, other in itertools.pairwise(edits)):
        return "two edits of the same place; please report this"
    if edits and after is None:
        try:
            cst.parse_module(text.decode().replace("\f", ""))
        except (cst.ParserSyntaxError, ValueError) as error:
            return f"the result would not be valid Python ({error}); please report this"
    if before and after and _head(before) != _head(after):
        return "new code has to be before a docstring or `from __future__`; put each on a line of its own"
    return ""


def _head(tree: ast.Module) -> tuple[str | None, list[str]]:
    """Return the docstring of a module, and the names that it imports from `__future__` at its head."""
    found: list[str] = []
    for statement in tree.body[ast.get_docstring(tree) is not None :]:
        if not isinstance(statement, ast.ImportFrom) or statement.module != "__future__":
            break
        found += [alias.name for alias in statement.names]
    return ast.get_docstring(tree), found


def _failed(uses: Uses, error: str) -> tuple[Finding, ...]:
    reason = f"cannot be rewritten: {error}"
    found = [each.use for each in uses.bindings if each.is_removed] + [each.use for each in uses.references]
    return tuple(Finding(use, Verdict.MANUAL, " ".join(reason.split())) for use in found)
