"""Migrate a notebook: its code cells are one module, and only the text of those cells changes."""

import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from reimp.model import CellPosition, Edit, Finding, Migration
from reimp.project.errors import NotebookError
from reimp.project.json_text import Text, Value, parse
from reimp.project.lines import line_and_column, line_starts, lines
from reimp.reading.magics import as_python

# A line of the module in a message.
_LINE = re.compile(r"\bline (\d+)\b")


def migrate_notebook(source: bytes, migrate: Callable[[bytes], Migration]) -> Migration:
    """Return the migration of the code cells of a notebook, with positions and edits in the text of the notebook."""
    try:
        notebook = _Notebook(source.decode())
        module = notebook.module.encode()
    except (ValueError, RecursionError) as error:
        message = f"not a notebook: {error}"
        raise NotebookError(message) from error
    migration = migrate(module)
    findings = tuple(notebook.moved(finding) for finding in migration.findings)
    edits = tuple(notebook.edit(edit) for edit in migration.edits)
    text = notebook.text
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    if _without_code(text) != _without_code(notebook.text):
        message = "left alone: more than its code cells would change"
        raise NotebookError(message)
    return replace(migration, findings=findings, edits=edits, result=text.encode())


class _Notebook:
    """The text of a notebook, its code cells as one module, and the offset in the text of each character of that."""

    def __init__(self, text: str) -> None:
        self.text = text
        numbered = list(_cells(parse(text), text))
        self.numbers = [number for number, _, _ in numbered]
        self.cells = [(parts, separator) for _, parts, separator in numbered]
        self.module = self.original = ""
        self.offsets: list[int] = []
        self.cell_of: list[int] = []
        self.starts: list[int] = []
        for number, (parts, _) in enumerate(self.cells):
            code = "".join(part.value for part in parts)
            offsets = [offset for part in parts for offset in part.offsets(text)]
            if not code.endswith("\n"):
                code += "\n"
                offsets.append(parts[-1].end)
            self.starts.append(len(self.module))
            self.original += code
            self.module += as_python(code)
            self.offsets += offsets
            self.cell_of += [number] * len(offsets)

    def moved(self, finding: Finding) -> Finding:
        """Return *finding* with its position in the text of the notebook."""
        use = finding.use
        starts = line_starts(self.module)
        offsets = (starts[use.line - 1] + use.column - 1, starts[use.end_line - 1] + use.end_column - 1)
        own = line_starts(self.text)
        (line, column), (end_line, end_column) = (line_and_column(self._text_offset(offset), own) for offset in offsets)
        moved = replace(
            use,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            cell=self._cell_position(use.line, use.column),
        )
        return replace(finding, use=moved, reason=_LINE.sub(self._place_in_words, finding.reason))

    def _cell_position(self, line: int, column: int) -> CellPosition | None:
        """Return the position in its cell of a position in the module."""
        if not self.cells:
            return None
        starts = line_starts(self.module)
        start = starts[min(line, len(starts)) - 1]
        index = self.cell_of[min(start, len(self.cell_of) - 1)]
        return CellPosition(self.numbers[index], line - bisect_left(starts, self.starts[index]), column)

    def _place_in_words(self, match: re.Match[str]) -> str:
        position = self._cell_position(int(match[1]), 1)
        return f"cell {position.cell}, line {position.line}" if position else match[0]

    def _text_offset(self, offset: int) -> int:
        return self.offsets[min(offset, len(self.offsets) - 1)]

    def edit(self, edit: Edit) -> Edit:
        """Return *edit* in the notebook's text; raise NotebookError if it is not within a cell, or is in a magic."""
        start, end, text = edit.start, edit.end, edit.text
        if start == end and start and (end == len(self.module) or self.cell_of[start] != self.cell_of[start - 1]):
            # What is put between two cells is put at the end of the first.
            number = self.cell_of[start - 1]
            parts, _ = self.cells[number]
            whole = parts[-1].value.endswith("\n")
            end = parts[-1].end
            return Edit(end, end, self._json(text if whole else "\n" + text.removesuffix("\n"), number, end))
        number = self.cell_of[start]
        parts, _ = self.cells[number]
        same_cell = start == end or self.cell_of[end - 1] == number
        if not same_cell or self.module[start:end] != self.original[start:end]:
            message = "left alone: a change reaches into another cell, or into a magic"
            raise NotebookError(message)
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
    found = (parts for each, parts, _ in _cells(parse(text), text) if each == number)
    return lines("".join(part.value for part in next(found, [])))


def _cells(notebook: Value, text: str) -> Iterator[tuple[int, list[Text], str]]:
    """Yield the number of each code cell, its strings, and what separates them in *text*; "" if they are no list."""
    language = _get(notebook, "metadata", "language_info", "name") or _get(
        notebook, "metadata", "kernelspec", "language"
    )
    if isinstance(language, Text) and language.value.lower() not in {"python", "ipython"}:
        return
    sheets = _get(notebook, "worksheets")  # up to version 3 of the format
    number = 0
    for sheet in sheets if isinstance(sheets, list) else [notebook]:
        cells = _get(sheet, "cells")
        if not isinstance(cells, list):
            message = "it has no cells"
            raise ValueError(message)
        for cell in cells:
            number += 1
            kind, source = _get(cell, "cell_type"), _get(cell, "source") or _get(cell, "input")
            parts = [part for part in (source if isinstance(source, list) else [source]) if isinstance(part, Text)]
            if isinstance(kind, Text) and kind.value == "code" and any(part.value for part in parts):
                yield number, parts, _separator(parts, text) if isinstance(source, list) else ""


def _get(value: Value, *keys: str) -> Value:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _separator(parts: list[Text], text: str) -> str:
    if len(parts) > 1:
        return text[parts[0].end + 1 : parts[1].start - 1]
    before = text[: parts[0].start - 1]
    return "," + (before[len(before.rstrip()) :] or " ")


def _without_code(text: str) -> Any:  # noqa: ANN401 - JSON
    """Return the notebook *text* without the code of its cells."""
    notebook = json.loads(text)
    for sheet in notebook.get("worksheets") or [notebook]:
        for cell in sheet["cells"]:
            if isinstance(cell, dict) and cell.get("cell_type") == "code":
                cell["source"] = cell["input"] = None
    return notebook
