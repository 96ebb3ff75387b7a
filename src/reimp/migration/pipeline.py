"""Bytes of a Python file in, findings and migrated bytes out: the whole pipeline."""

import ast
import itertools
import sys
import warnings
from dataclasses import replace

import libcst as cst

from reimp.migration.lost_names import lost_names
from reimp.migration.plan import make_plan
from reimp.migration.verdicts import findings
from reimp.model import Finding, Migration, Options, Surroundings, Verdict
from reimp.reading.candidates import may_name, may_use
from reimp.reading.gate.likely import is_likely
from reimp.reading.outline import Text, text_of
from reimp.reading.python_ast import depth, is_deeper, python_tree
from reimp.reading.searched import doctests
from reimp.reading.source import Source, parse_text
from reimp.reading.unreadable import mixed_line, old_statement, python_2, unreadable
from reimp.removed.helper import all_helpers
from reimp.removed.refusals import ignores_file
from reimp.uses.bindings import Uses
from reimp.uses.find import find_uses
from reimp.writing.byte_edits import ByteEdit, apply, in_characters, new_lines
from reimp.writing.edits import write_edits

DEEPEST = 2_000  # nodes in one another; LibCST's time grows with the square, and its stack is limited
RECURSION = 20_000  # frames; each node on the way down takes up to five

_DEFAULTS = Options()
_ALONE = Surroundings()
_UNREADABLE = (cst.ParserSyntaxError, SyntaxError, LookupError, ValueError, RecursionError)


def is_candidate(source: bytes) -> bool:
    """Return whether a file may have a use of a removed API; quick, for the many that have none."""
    return may_name(source) and may_use(source, python_tree(source))


def migrate(source: bytes, options: Options = _DEFAULTS, surroundings: Surroundings = _ALONE) -> Migration:
    """Return what the tool finds in *source* and makes of it. It reads and writes no file."""
    if ignores_file(source):
        return Migration(result=source)
    if not may_name(source):
        return _without_use(source, options)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, RECURSION))
    try:
        with warnings.catch_warnings(action="ignore"):  # of strings in the file, such as "\o"
            return _migrate(source, options, surroundings)
    finally:
        sys.setrecursionlimit(limit)


def _migrate(source: bytes, options: Options, surroundings: Surroundings) -> Migration:
    python = python_tree(source)
    if place := old_statement(source, python):
        return Migration(python_2(source, *place), result=source)
    if not may_use(source, python):
        return _without_use(source, options)
    try:
        if python and is_deeper(python, DEEPEST):
            raise RecursionError(f"its code nests {depth(python)} levels deep, more than the {DEEPEST} that are read")
        text = text_of(source, python, frozenset(each.public for each in all_helpers()))
        if python and not _is_likely(text):
            return _without_use(source, options)
        read = parse_text(text)
    except _UNREADABLE as error:
        return Migration(unreadable(source, error), result=source)
    tree = replace(read, surroundings=surroundings)
    uses = find_uses(tree)
    return _rewritten(tree, uses, source, options) if uses else _without_use(source, options)


def _is_likely(text: Text) -> bool:
    """Return whether what is read of a text may have a use, or can perhaps not be read."""
    tree = python_tree(text.outline)
    if tree is None or ("\t" in text.whole and mixed_line(text.whole.encode())):
        return True
    return is_likely(text.outline.encode(), tree)


def _without_use(source: bytes, options: Options) -> Migration:
    """Return the migration of a file whose code has no use: only its doctests may have one."""
    return Migration(tuple(each for each in doctests(source) if options.chooses(each.use.api)), result=source)


def _rewritten(tree: Source, uses: Uses, source: bytes, options: Options) -> Migration:
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
