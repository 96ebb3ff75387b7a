"""The code cells of a notebook's JSON: of each version of the format, and of Python only."""

import json
from typing import Any

import pytest

from reimp.project.cells.document import code_cells, without_code
from reimp.project.json_text import parse

CODE = {"cell_type": "code", "source": ["a\n", "b"]}

NOTEBOOKS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "lines": ({"cells": [CODE]}, ["a\nb"]),
    "text": ({"cells": [{"cell_type": "code", "source": "a"}]}, ["a"]),
    "version 3": ({"worksheets": [{"cells": [{"cell_type": "code", "input": "a"}]}, {"cells": [CODE]}]}, ["a", "a\nb"]),
    "other cells": ({"cells": [{"cell_type": "markdown", "source": "a"}, CODE, {"cell_type": "code"}]}, ["a\nb"]),
    "Python": ({"cells": [CODE], "metadata": {"language_info": {"name": "python"}}}, ["a\nb"]),
    "another language": ({"cells": [CODE], "metadata": {"kernelspec": {"language": "R"}}}, []),
}


@pytest.mark.parametrize(("notebook", "expected"), NOTEBOOKS.values(), ids=NOTEBOOKS)
def test_code_cells(notebook: dict[str, Any], expected: list[str]) -> None:
    text = json.dumps(notebook)
    assert ["".join(part.value for part in parts) for _, parts, _ in code_cells(parse(text), text)] == expected


@pytest.mark.parametrize("indent", [None, 1], ids=["compact", "indented"])
def test_separator(indent: int | None) -> None:
    """It is what stands between the strings of a cell, or would."""
    for source in (["a\n", "b"], ["a"]):
        text = json.dumps({"cells": [{"cell_type": "code", "source": source}]}, indent=indent)
        ((_, _, separator),) = code_cells(parse(text), text)
        assert text.replace('"a\\n"' if len(source) > 1 else '"a"', f'"x"{separator}"y"', 1) == json.dumps(
            {"cells": [{"cell_type": "code", "source": ["x", "y", *source[1:]]}]}, indent=indent
        )


def test_no_cells() -> None:
    with pytest.raises(ValueError, match="it has no cells"):
        list(code_cells(parse("{}"), "{}"))


def test_without_code() -> None:
    """Only the code of code cells may differ."""
    first, second = ({"cells": [{"cell_type": "code", "source": code}]} for code in ("a", "b"))
    assert without_code(json.dumps(first)) == without_code(json.dumps(second))
    text = {"cells": [{"cell_type": "markdown", "source": "a"}]}
    assert without_code(json.dumps(text)) == text
