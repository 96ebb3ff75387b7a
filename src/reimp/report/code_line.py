"""The line of code of a finding, with marks under the use."""

from reimp.model import File, Use
from reimp.project.lines import decoded, lines
from reimp.report.escaping import printable

TAB = "    "


def code_lines(file: File, use: Use, width: int | None = None) -> list[str]:
    """Return the line of *use* without its indentation, cut at *width*, and a line that marks the use if that fits."""
    code = _line(file, use)
    column = (use.cell.column if use.cell else use.column) - 1
    indent = len(code) - len(code.lstrip())
    shown = _shown(code[indent:])
    if not use.api or not shown:
        return []
    mark = " " * len(_shown(code[indent:column])) + "^" * len(_shown(code[column : _end(use, code, column)]))
    if width is not None and len(shown) > width:
        return [f"{shown[: width - 3]}..."]
    return [shown, mark] if mark.strip() and shown[: len(mark)].isascii() else [shown]


def _line(file: File, use: Use) -> str:
    """Return the line on which *use* begins; "" if the file has no such line."""
    from reimp.project.notebook import cell_lines

    found = cell_lines(file.source, use.cell.cell) if use.cell else lines(decoded(file))
    number = use.cell.line if use.cell else use.line
    return found[number - 1].rstrip() if 0 < number <= len(found) else ""


def _end(use: Use, code: str, column: int) -> int:
    """Return the column at which *use* ends in the line *code*."""
    return column + use.end_column - use.column if use.line == use.end_line else len(code)


def _shown(code: str) -> str:
    return printable(code).replace("\t", TAB)
