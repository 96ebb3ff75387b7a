"""The code cells in the JSON of a notebook."""

import json
from collections.abc import Iterator
from typing import Any

from reimp.project.json_text import Text, Value


def code_cells(notebook: Value, text: str) -> Iterator[tuple[int, list[Text], str]]:
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


def without_code(text: str) -> Any:  # noqa: ANN401 - JSON
    """Return the notebook *text* without the code of its cells."""
    notebook = json.loads(text)
    for sheet in notebook.get("worksheets") or [notebook]:
        for cell in sheet["cells"]:
            if isinstance(cell, dict) and cell.get("cell_type") == "code":
                cell["source"] = cell["input"] = None
    return notebook
