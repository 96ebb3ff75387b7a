"""Migrate a notebook: its code cells are one module, and only the text of those cells changes."""

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import accumulate

from reimp.model import CellPosition, Edit, Finding, LeftAlone, Migration, Surroundings
from reimp.project.cells.document import code_cells, without_code
from reimp.project.cells.order import shared_variables
from reimp.project.cells.output import OtherOutputError, displayed, keep_output
from reimp.project.cells.reading import Cell, parses, read_cell
from reimp.project.errors import NotebookError
from reimp.project.json_text import parse
from reimp.project.lines import line_and_column, line_starts, lines

_IN_MAGIC = "is used in code that only IPython reads; write the replacement there by hand, then delete the import"
_OTHER_OUTPUT = "is in a cell that would display something else afterwards; rewrite the cell by hand"
_Migrate = Callable[[bytes, Surroundings], Migration]
_LINE = re.compile(r"\bline (\d+)\b")  # of the module, in a message


def migrate_notebook(source: bytes, migrate: _Migrate) -> Migration:
    """Return the migration of the code cells of a notebook, with positions and edits in the text of the notebook."""
    try:
        text = source.decode()
        notebook = Notebook(text)
        notebook.module.encode()
    except (ValueError, RecursionError) as error:
        message = f"not a notebook: {error}"
        raise NotebookError(message) from error
    try:
        return _migrated(notebook, migrate)
    except _InMagicError:
        return _migrated(Notebook(text, hide_magics=True), migrate)


def _migrated(notebook: "Notebook", migrate: _Migrate) -> Migration:
    left_alone = notebook.hidden
    while True:
        migration = migrate(notebook.module.encode(), Surroundings(left_alone, notebook.displayed))
        edits, other_output = notebook.keep_outputs(migration.edits)
        if not other_output:
            break
        if set(other_output) <= set(left_alone):
            raise NotebookError("left alone: a cell would display something else")
        left_alone += other_output
    found = [notebook.moved(finding) for finding in migration.findings]
    findings = tuple(sorted(found, key=lambda finding: (finding.use.line, finding.use.column)))
    moved = tuple(notebook.edit(edit) for edit in edits)
    text = notebook.text
    for edit in reversed(moved):
        text = text[: edit.start] + edit.text + text[edit.end :]
    if without_code(text) != without_code(notebook.text):
        message = "left alone: more than its code cells would change"
        raise NotebookError(message)
    return replace(migration, findings=findings, edits=moved, result=text.encode())


class _InMagicError(NotebookError):
    """An edit reaches into a magic, or into another cell."""


class Notebook:
    """The text of a notebook, its code cells as one module, and the offset in the text of each character of that.

    After the cells come functions with the names that magics read, so that these are seen as used. And as cells can be
    run in any order, a last one reads the variables that a cell may read before it has set them.
    """

    def __init__(self, text: str, *, hide_magics: bool = False) -> None:
        self.text = text
        numbered = list(code_cells(parse(text), text))
        self.numbers = [number for number, _, _ in numbered]
        self.cells = [(parts, separator) for _, parts, separator in numbered]
        self.module = self.original = ""
        self.offsets: list[int] = []
        self.cell_of: list[int] = []
        read = []
        for number, (parts, _) in enumerate(self.cells):
            code = "".join(part.value for part in parts)
            offsets = [offset for part in parts for offset in part.offsets(text)]
            if not code.endswith("\n"):
                code += "\n"
                offsets.append(parts[-1].end)
            read.append(read_cell(code, hide_magics=hide_magics))
            self._append(code, read[-1].python, offsets, number)
        self.end = len(self.module)
        self.hidden = self._append_hidden(read)
        starts = accumulate((len(cell.python) for cell in read), initial=0)
        found = ((start, displayed(cell.python)) for start, cell in zip(starts, read, strict=False))
        self.displayed = tuple(start + span[0] for start, span in found if span)

    def _append(self, original: str, code: str, offsets: list[int], number: int) -> None:
        self.original += original
        self.module += code
        self.offsets += offsets
        self.cell_of += [number] * len(offsets)

    def _append_hidden(self, read: list[Cell]) -> tuple[LeftAlone, ...]:
        """Append what cells read without its being seen, and return where in that nothing is rewritten."""
        cell_start = 0
        for cell in read:
            self._append_function([(self.offsets[cell_start + offset], name) for offset, name in cell.hidden])
            cell_start += len(cell.python)
        hidden = (LeftAlone(self.end, len(self.module), _IN_MAGIC),) if len(self.module) > self.end else ()
        shared = shared_variables([cell.python for cell in read]) if all(parses(cell.python) for cell in read) else ()
        self._append_function([(0, name) for name in sorted(shared)])
        return hidden

    def _append_function(self, lines: list[tuple[int, str]]) -> None:
        """Append a function with some lines, each with its offset in the text of the notebook."""
        head = "def __read_elsewhere():\n" if lines else ""
        self._append(head, head, [0] * len(head), len(self.cells))
        for offset, line in lines:
            offsets = [offset] * 4 + [*range(offset, offset + len(line)), offset + len(line)]
            self._append(f"    {line}\n", f"    {line}\n", offsets, len(self.cells))

    def keep_outputs(self, edits: Iterable[Edit]) -> tuple[list[Edit], tuple[LeftAlone, ...]]:
        """Return edits with which cells display what they did; and the cells that nevertheless would not."""
        by_cell: dict[int, list[Edit]] = {}
        for edit in edits:
            by_cell.setdefault(self._cell(edit), []).append(edit)
        found, failed = [], []
        for number, some in by_cell.items():
            start, end = bisect_left(self.cell_of, number), bisect_right(self.cell_of, number)
            own = [Edit(edit.start - start, edit.end - start, edit.text) for edit in some]
            try:
                kept = keep_output(self.module[start:end], own)
                found += [Edit(edit.start + start, edit.end + start, edit.text) for edit in kept]
            except OtherOutputError:
                failed.append(LeftAlone(start, end, _OTHER_OUTPUT))
        return found, tuple(failed)

    def _cell(self, edit: Edit) -> int:
        """Return the cell of an edit; what is put between two cells is put at the end of the first."""
        start = edit.start
        between = (
            edit.start == edit.end
            and start
            and (start == len(self.module) or self.cell_of[start] != self.cell_of[start - 1])
        )
        return self.cell_of[start - 1 if between else start]

    def moved(self, finding: Finding) -> Finding:
        """Return *finding* with its position in the text of the notebook, and in its cell."""
        use, own = finding.use, line_starts(self.text)
        start, end = self._offset(use.line, use.column), self._offset(use.end_line, use.end_column)
        (line, column), (end_line, end_column) = line_and_column(start, own), line_and_column(end, own)
        cell = self._cell_position(start)
        moved = replace(use, line=line, column=column, end_line=end_line, end_column=end_column, cell=cell)
        return replace(finding, use=moved, reason=_LINE.sub(self._place_in_words, finding.reason))

    def _offset(self, line: int, column: int) -> int:
        """Return the offset in the text of a position in the module."""
        return self._text_offset(line_starts(self.module)[line - 1] + column - 1)

    def _cell_position(self, offset: int) -> CellPosition | None:
        """Return the position in its cell of an offset in the text."""
        for number, (parts, _) in enumerate(self.cells):
            if parts[0].start <= offset <= parts[-1].end:
                start, end = bisect_left(self.cell_of, number), bisect_right(self.cell_of, number)
                index = bisect_left(self.offsets, offset, start, end)
                before = self.module[start:index]
                return CellPosition(self.numbers[number], before.count("\n") + 1, len(before) - before.rfind("\n"))
        return None

    def _place_in_words(self, match: re.Match[str]) -> str:
        position = self._cell_position(self._offset(int(match[1]), 1))
        return f"cell {position.cell}, line {position.line}" if position else match[0]

    def _text_offset(self, offset: int) -> int:
        return self.offsets[min(offset, len(self.offsets) - 1)]

    def edit(self, edit: Edit) -> Edit:
        """Return *edit* in the notebook's text; raise NotebookError if it is not within a cell, or is in a magic."""
        start, end, text = edit.start, edit.end, edit.text
        number = self._cell(edit)
        if number == len(self.cells):
            raise _InMagicError("left alone: a change reaches into a magic")
        parts, _ = self.cells[number]
        if start == len(self.module) or self.cell_of[start] != number:
            whole = parts[-1].value.endswith("\n")
            end = parts[-1].end
            return Edit(end, end, self._json(text if whole else "\n" + text.removesuffix("\n"), number, end))
        same_cell = start == end or self.cell_of[end - 1] == number
        if not same_cell or self.module[start:end] != self.original[start:end]:
            raise _InMagicError("left alone: a change reaches into another cell, or into a magic")
        if start < end and self.offsets[end - 1] == parts[-1].end:  # the line feed that ends the last line is not there
            text = text.removesuffix("\n")
        last = end == len(self.module) or self.cell_of[end] != number
        until = parts[-1].end if last else self.offsets[end]
        return Edit(self.offsets[start], until, self._json(text, number, until))

    def _json(self, text: str, number: int, end: int) -> str:
        """Return *text*, which goes into cell *number* and ends before *end*, as JSON: a string for each line."""
        parts, separator = self.cells[number]
        pieces = re.findall(r"[^\n]*\n|[^\n]+", text) if separator else [text]
        written = [json.dumps(piece, ensure_ascii=self.text.isascii())[1:-1] for piece in pieces]
        if separator and text.endswith("\n") and end != parts[-1].end:
            written.append("")
        return f'"{separator}"'.join(written)


def cell_lines(source: bytes, number: int) -> list[str]:
    """Return the lines of the code in a cell of a notebook."""
    text = source.decode()
    found = (parts for each, parts, _ in code_cells(parse(text), text) if each == number)
    return lines("".join(part.value for part in next(found, [])))
