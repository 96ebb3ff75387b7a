"""What becomes of all the import statements of a file."""

import re
from collections.abc import Iterable, Mapping, Sequence

import libcst as cst

from reimp.reading.questions.layout import indentation
from reimp.reading.source import Source
from reimp.removed.rules import RULES
from reimp.removed.template import Template
from reimp.uses.bindings import Binding
from reimp.writing.byte_edits import ByteEdit
from reimp.writing.imports import Instead, import_lines, rewrite_statement
from reimp.writing.names import Names
from reimp.writing.plan import Plan
from reimp.writing.sorting import spread
from reimp.writing.tries import Statement, without_try


def import_edits(
    plan: Plan, names: Names, imports: Mapping[Statement, Iterable[str]], assigned: Mapping[Binding, Template]
) -> list[ByteEdit]:
    """Return the edits that put modules, and assignments to names that are still needed, in place of imports."""
    edits: dict[Statement, ByteEdit] = {}
    moved: list[ByteEdit] = []
    for statement, modules in imports.items():
        going = [each for each in plan.uses.bindings if each.statement is statement and each in plan.going]
        renamed = [(each, *plan.renamed[each]) for each in going if each in plan.renamed]
        new = [f"{each.name} = {names.render(assigned[each])}" for each in going if each in assigned]
        lines, others = _spread(plan, statement, going, import_lines(names, modules))
        moved += others
        edit = rewrite_statement(names, statement, going, Instead(lines, renamed, new, _needs_fallback(plan, going)))
        edits |= {statement: edit} if edit else {}
    kept = _without_empty_blocks(plan, edits)
    return [*moved, *(without_try(plan, statement, edit) for statement, edit in kept.items())]


def _needs_fallback(plan: Plan, going: Sequence[Binding]) -> bool:
    """Return whether a Python that the code supports lacks what is imported instead."""
    return any(each in plan.renamed and RULES[each.use.api].since > plan.options.oldest for each in going)


def _spread(
    plan: Plan, statement: Statement, going: Sequence[Binding], lines: list[str]
) -> tuple[list[str], list[ByteEdit]]:
    """Return which new imports take the place of a statement, and the edits that put the others in their order."""
    names = () if isinstance(statement, cst.Assign) or isinstance(statement.names, cst.ImportStar) else statement.names
    in_try = any(isinstance(parent, cst.Try) for parent, _ in plan.source.ancestors(statement))
    if not going and len(names) == 1 and not in_try:  # where the import fails, what is after it does not run
        return spread(plan.source, statement, lines, stays=True)
    return spread(plan.source, statement, lines) if len(names) == len(going) else (lines, [])


def _without_empty_blocks(plan: Plan, edits: Mapping[Statement, ByteEdit]) -> dict[Statement, ByteEdit]:
    """Return *edits*, with `pass` in place of the first of all the lines of a block that would be gone."""
    source = plan.source
    gone = {source.parent(each): each for each, edit in edits.items() if not re.sub("#.*", "", edit.text).strip()}
    kept = {}
    for block_of in {source.parent(line): line for line in reversed(gone)}:
        lines = block_of.body if isinstance(block_of, cst.IndentedBlock) else ()
        if lines and all(line in gone for line in lines):
            statement = gone[lines[0]]
            kept[statement] = _pass(source, statement, edits[statement].text.split(source.module.default_newline))
    return {**edits, **kept}


def _pass(source: Source, statement: Statement, comments: Iterable[str]) -> ByteEdit:
    """Return the edit that puts *comments*, on lines of their own, and `pass` in place of a statement."""
    start, end = source.span(statement)
    parts = [*filter(None, map(str.strip, comments)), "pass"]
    return ByteEdit(start, end, (source.module.default_newline + indentation(source, start)).join(parts))
