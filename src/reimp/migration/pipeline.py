"""Bytes of a Python file in, findings and migrated bytes out: the whole pipeline."""

import itertools
import warnings

import libcst as cst

from reimp.migration.plan import Plan
from reimp.migration.verdicts import findings
from reimp.model import Edit, Finding, Migration, Options, Verdict
from reimp.reading.outline import python_tree
from reimp.reading.source import Source, parse
from reimp.reading.unreadable import old_statement, python_2, unreadable
from reimp.reading.uses import Uses, find_uses, may_name, may_use
from reimp.writing.edits import Editor, apply

_DEFAULTS = Options()


def is_candidate(source: bytes) -> bool:
    """Return whether a file may have a use of imp; quick, for the many that have none."""
    return may_name(source) and may_use(source, python_tree(source))


def migrate(source: bytes, options: Options = _DEFAULTS) -> Migration:
    """Return what the tool finds in *source* and makes of it. It reads and writes nothing, and never raises."""
    if not may_name(source):
        return Migration(result=source)
    with warnings.catch_warnings(action="ignore"):  # of strings in the file, such as "\o"
        return _migrate(source, options)


def _migrate(source: bytes, options: Options) -> Migration:
    python = python_tree(source)
    if place := old_statement(source, python):
        return Migration(python_2(source, *place), result=source)
    if not may_use(source, python):
        return Migration(result=source)
    try:
        tree = parse(source, python)
    except (cst.ParserSyntaxError, SyntaxError, LookupError, ValueError, RecursionError) as error:
        return Migration(unreadable(source, error), result=source)
    uses = find_uses(tree)
    if not (uses.bindings or uses.references or uses.in_strings):
        return Migration(result=source)
    plan = Plan(tree, uses, options)
    editor = Editor(plan)
    edits = editor.edits()
    text = apply(tree.text, edits)
    try:
        if any(one.end > other.start for one, other in itertools.pairwise(edits)):
            raise ValueError("two edits of the same place")
        if python_tree(apply(tree.read, edits).decode()) is None:
            cst.parse_module(text.decode().replace("\f", ""))
    except (cst.ParserSyntaxError, ValueError) as error:
        return Migration(_failed(uses, error), result=source)
    return Migration(
        tuple(sorted(findings(plan, editor.names), key=lambda found: (found.use.line, found.use.column))),
        tuple(_in_characters(tree, edit) for edit in edits),
        text.decode().encode(tree.encoding),
        tuple(sorted(editor.names.helpers)),
    )


def _failed(uses: Uses, error: Exception) -> tuple[Finding, ...]:
    reason = f"cannot be rewritten here: the result would not be Python ({error}). Please report this"
    found = [each.use for each in uses.bindings] + [each.use for each in uses.references]
    return tuple(Finding(use, Verdict.MANUAL, " ".join(reason.split())) for use in found)


def _in_characters(source: Source, edit: Edit) -> Edit:
    start, end = (len(source.text[:offset].decode()) for offset in (edit.start, edit.end))
    return Edit(start, end, edit.text)
