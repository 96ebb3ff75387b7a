"""Notebooks: code cells are migrated together, and everything else stays byte for byte."""

import json
from pathlib import Path
from typing import Any

import pytest
from command import contents, lay_out, reimp_run

from reimp.migration.pipeline import migrate
from reimp.model import Edit, Migration, Options, Surroundings, Verdict
from reimp.project.errors import NotebookError
from reimp.project.notebook import migrate_notebook

Cell = str | list[str]


def notebook(*cells: Cell, indent: int | None = 1, language: str = "python", ascii_only: bool = False) -> str:
    """Return a notebook of these code cells, with a text cell before each that names imp too."""
    listed: list[dict[str, Any]] = []
    for number, source in enumerate(cells):
        listed.append({"cell_type": "markdown", "metadata": {}, "source": ["import imp\n", "é imp.reload(x)"]})
        output = {"output_type": "stream", "name": "stdout", "text": ["import imp\n"]}
        listed.append(
            {"cell_type": "code", "execution_count": number, "metadata": {}, "outputs": [output], "source": source}
        )
    metadata = {"language_info": {"name": language}}
    return json.dumps(
        {"cells": listed, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5},
        indent=indent,
        ensure_ascii=ascii_only,
    )


def migrated(text: str) -> Migration:
    return migrate_notebook(text.encode(), lambda source, surroundings: migrate(source, Options(), surroundings))


def test_positions_in_cells() -> None:
    """Positions and messages name the cell as the notebook shows it, text cells included, and the line in it."""
    text = notebook(["import imp\n", "\n"], ["%cd x\n", "y = imp.lock_held()\n", "imp.reload(z)"])
    findings = migrated(text).findings
    cells = [(each.use.cell.cell, each.use.cell.line, each.use.cell.column) for each in findings if each.use.cell]
    assert cells == [(2, 1, 8), (4, 2, 5), (4, 3, 1)]
    assert findings[0].reason == "is still needed in cell 4, line 2"
    lines = text.splitlines()
    assert [lines[each.use.line - 1][each.use.column - 1 :][:3] for each in findings] == ["imp"] * 3


def test_report_of_a_notebook(tmp_path: Path) -> None:
    """The text names cell and line and shows the code; nothing is printed about strings."""
    lay_out(tmp_path, {"a.ipynb": notebook(["import imp\n", "x = '\\d'\n"], ["y = imp.reload(x)\n"])})
    done = reimp_run("scan", "--format", "text", cwd=tmp_path)
    assert done.stderr == ""
    assert "a.ipynb:cell 4:1:5: exact: imp.reload was removed in Python 3.12; write importlib.reload\n" in done.stdout
    assert "\n    y = imp.reload(x)\n        ^^^^^^^^^^\n" in done.stdout
    document = json.loads(reimp_run("scan", "--format", "json", cwd=tmp_path).stdout)
    assert document["files"][0]["findings"][1]["cell"] == {"cell": 4, "line": 1, "column": 5}


# Code cells, and what they become.
CELLS: dict[str, tuple[list[Cell], list[Cell]]] = {
    "lines": ([["import imp\n", "imp.reload(x)"]], [["import importlib\n", "importlib.reload(x)"]]),
    "one string": (["import imp\nimp.reload(x)\n"], ["import importlib\nimportlib.reload(x)\n"]),
    "two cells": (
        [["import imp"], ["y = 1\n", "imp.reload(x)"]],
        [["import importlib"], ["y = 1\n", "importlib.reload(x)"]],
    ),
    "escapes": (
        [["import imp\n", 's = "\t\\\\é😀\\n\\"", imp.reload(x)']],
        [["import importlib\n", 's = "\t\\\\é😀\\n\\"", importlib.reload(x)']],
    ),
    "magics": (
        [
            [
                "%matplotlib inline\n",
                "import imp\n",
                "!ls imp | \\\n",
                "  wc\n",
                "f = !ls\n",
                "?imp.reload\n",
                "x?\n",
                "imp.reload(x)\n",
            ]
        ],
        [
            [
                "%matplotlib inline\n",
                "import imp\n",
                "import importlib\n",
                "!ls imp | \\\n",
                "  wc\n",
                "f = !ls\n",
                "?imp.reload\n",
                "x?\n",
                "importlib.reload(x)\n",
            ]
        ],
    ),
    "a question about the module": (
        [["import imp\n"], ["?imp\n"], ["imp.reload(x)\n"]],
        [["import imp\n"], ["?imp\n"], ["imp.reload(x)\n"]],
    ),
    "a setup": (
        [["%%timeit import imp\n", "imp.reload(x)\n"]],
        [["%%timeit import imp\n", "imp.reload(x)\n"]],
    ),
    "magic in a block": (
        [["import imp\n", "if imp.reload(x):\n", "    %time\n", "    !y"]],
        [["import importlib\n", "if importlib.reload(x):\n", "    %time\n", "    !y"]],
    ),
    "not a magic": (
        [["import imp\n", "y = ('%s'\n", "% imp.reload(x))"]],
        [["import importlib\n", "y = ('%s'\n", "% importlib.reload(x))"]],
    ),
    "cell magic of Python": (
        [["%%time\n", "import imp\n", "imp.reload(x)"]],
        [["%%time\n", "import importlib\n", "importlib.reload(x)"]],
    ),
    "cell magic of another language": (
        [["%%bash\n", "import imp\n", "imp.reload(x)"], ["import imp\n", "imp.reload(x)"]],
        [["%%bash\n", "import imp\n", "imp.reload(x)"], ["import importlib\n", "importlib.reload(x)"]],
    ),
    "a broken cell beside": (
        [["for\n", "what"], ["import imp\n", "imp.reload(x)"]],
        [["for\n", "what"], ["import importlib\n", "importlib.reload(x)"]],
    ),
    "a broken cell with a use": (
        [["for imp\n"], ["import imp\n", "imp.reload(x)"]],
        [["for imp\n"], ["import imp\n", "imp.reload(x)"]],
    ),
    "empty cells": (
        [[], "", [""], ["import imp\n", "imp.reload(x)"]],
        [[], "", [""], ["import importlib\n", "importlib.reload(x)"]],
    ),
    "more lines than before": (
        [["import imp\n", "imp.get_suffixes()\n", "x = 1"]],
        [["import importlib.machinery\n", "...", "x = 1"]],
    ),
}


def sources(text: str) -> list[Cell]:
    return [cell["source"] for cell in json.loads(text)["cells"] if cell["cell_type"] == "code"]


@pytest.mark.parametrize("indent", [1, None], ids=["indented", "compact"])
@pytest.mark.parametrize(("before", "after"), CELLS.values(), ids=CELLS)
def test_cells(before: list[Cell], after: list[Cell], indent: int | None) -> None:
    """The file that results is the one that a program writes with those cells."""
    text = notebook(*before, indent=indent)
    result = migrated(text).result.decode()
    if ["..." in cell for cell in after] == [True]:
        assert sources(result)[0][0] != before[0][0]
        assert all(line.endswith("\n") for line in sources(result)[0][:-1])
    else:
        assert result == notebook(*after, indent=indent)


def test_helpers_stay_in_the_cell() -> None:
    text = notebook(["import imp"], ["%%bash\n", "ls"], ["m = imp.load_source('a', 'b.py')"])
    first, second, third = sources(migrated(text).result.decode())
    assert any(line.startswith("def load_source(") for line in first)
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in first[:-1])
    assert (second, third) == (["%%bash\n", "ls"], ["m = load_source('a', 'b.py')"])


def test_the_rest_stays_byte_for_byte() -> None:
    r"""Odd white space, escapes that are not needed, a final newline or none, \r\n."""
    text = notebook(["import imp\n", "imp.reload(x)"], ascii_only=True).replace("  ", " \t").replace("\n", "\r\n")
    text = text.replace('"outputs"', '"\\u006futputs"') + "\r\n\r\n"
    before, after = text.rsplit('"source"', 1)
    after = after.replace("import imp", "import importlib").replace("imp.reload", "importlib.reload")
    assert migrated(text).result.decode() == f'{before}"source"{after}'


@pytest.mark.parametrize("indent", [1, None], ids=["indented", "compact"])
@pytest.mark.parametrize(
    "source", [["import imp\n", "x = 1"], ["import imp"], "import imp\nx = 1"], ids=["2", "1", "text"]
)
@pytest.mark.parametrize("new", ["a\nb\\n\n", '\\"é\n\nb', "", "\n"], ids=["lines", "odd", "nothing", "empty"])
@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 10), (0, 11), (7, 10), (10, 10), (11, 11), (10, 11)], ids=str)
def test_any_edit(source: Cell, new: str, start: int, end: int, indent: int | None) -> None:
    """What is read from the cell afterwards is its text with the edit, one line in each string."""
    text = notebook(source, indent=indent)

    def edited(module: bytes, _: Surroundings) -> Migration:
        result = module.decode()[:start] + new + module.decode()[end:]
        return Migration(edits=(Edit(start, end, new),), result=result.encode())

    migration = migrate_notebook(text.encode(), edited)
    (after,) = sources(migration.result.decode())
    code = "".join(source) + "\n"
    assert "".join(after).rstrip("\n") == (code[:start] + new + code[end:]).rstrip("\n")
    assert "".join(after).count("\n") >= (code[:start] + new + code[end:]).count("\n") - 1
    (edit,) = migration.edits
    assert migration.result.decode() == text[: edit.start] + edit.text + text[edit.end :]
    if isinstance(after, list) and new.endswith("\n") and end != 10:
        assert [line for line in after[:-1] if not line.endswith("\n") or line.count("\n") > 1] == []


def test_places_are_those_of_the_file() -> None:
    text = notebook(["# é\n", "import imp\n", "imp.reload(x)"])
    lines = text.split("\n")
    for finding in migrated(text).findings:
        use = finding.use
        assert lines[use.line - 1][use.column - 1 : use.end_column - 1] in {"imp", "imp.reload"}


def test_other_languages() -> None:
    assert migrated(notebook(["import imp\n", "imp.reload(x)"], language="julia")).findings == ()


def test_version_3() -> None:
    text = '{"worksheets": [{"cells": [{"cell_type": "code", "input": ["import imp\\n", "imp.reload(x)"]}]}]}'
    assert migrated(text).result.decode() == text.replace("import imp", "import importlib").replace(
        "imp.r", "importlib.r"
    )


def test_broken_cell_is_a_finding() -> None:
    (finding,) = migrated(notebook(["import imp\n", "for imp"])).findings
    assert finding.verdict is Verdict.MANUAL


BROKEN = {
    "not JSON": "{imp",
    "cut off": notebook(["import imp"])[:-10],
    "a number": "1",
    "no cells": '{"imp": 1}',
    "cells that are none": '{"cells": {"imp": 1}}',
    "too deep": "[" * 100_000,
    "not UTF-8": b"\xff".decode("latin-1"),
    "half a character": r'{"cells": [{"cell_type": "code", "source": "import imp\n\ud800"}]}',
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_not_a_notebook(text: str) -> None:
    with pytest.raises(NotebookError, match="not a notebook: "):
        migrate_notebook(text.encode("latin-1", "ignore"), lambda source, _: Migration(result=source))


ODD = [
    '{"cells": [1, null, "imp", {"cell_type": 1}, {"cell_type": "code"}, {"cell_type": "code", "source": [1, null]}]}'
]


@pytest.mark.parametrize("text", ODD)
def test_odd_cells(text: str) -> None:
    assert migrated(text).result.decode() == text


def test_command(tmp_path: Path) -> None:
    """A broken notebook is one line and exit code 2; the rest goes on."""
    lay_out(tmp_path, {"a.ipynb": notebook("import imp\nimp.reload(x)"), "b.ipynb": "{imp", "c.ipynb": "{"})
    done = reimp_run("migrate", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("reimp: b.ipynb: not a notebook: Expecting property name")
    assert done.stderr.count("\n") == 1
    assert contents(tmp_path)["a.ipynb"] == notebook("import importlib\nimportlib.reload(x)").encode()


def test_uses_in_magics_are_findings() -> None:
    """They are at their place, and the import is needed there."""
    text = notebook(["import imp"], ["!echo {imp.get_tag()}"], ["imp.reload(x)"])
    uses = [finding.use for finding in migrated(text).findings]
    lines = text.split("\n")
    shown = [lines[use.line - 1][use.column - 1 : use.end_column - 1] for use in uses]
    assert shown == ["imp", "imp.get_tag", "imp.reload"]
    verdicts = [finding.verdict for finding in migrated(text).findings]
    assert verdicts == [Verdict.MANUAL, Verdict.MANUAL, Verdict.EXACT]
    assert "in cell 4" in migrated(text).findings[0].reason


def test_cell_whose_output_would_differ() -> None:
    """It is left alone with the reason; the others are rewritten."""

    def loses_output(module: bytes, surroundings: Surroundings) -> Migration:
        if surroundings.left_alone:
            (place,) = surroundings.left_alone
            assert module.decode()[place.start : place.end] == "f(x)\n"
            return Migration((), (Edit(0, 1, "z"),), module)
        return Migration((), (Edit(0, 1, "z"), Edit(6, 10, "g = f(x)")), module)

    migration = migrate_notebook(notebook("y = 1\n", "f(x)\n").encode(), loses_output)
    assert sources(migration.result.decode()) == ["z = 1\n", "f(x)\n"]
