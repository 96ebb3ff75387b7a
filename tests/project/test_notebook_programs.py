"""Notebooks of `notebooks/`: whatever the order of their cells, they do and display the same after the migration."""

import json
import re
import subprocess
from pathlib import Path

import interpreters
import oracle
import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Migration, Options, Verdict
from reimp.project.notebook import migrate_notebook

FOUND = interpreters.find()
FOLDER = Path(__file__).parent / "notebooks"
RUNNER = FOLDER / "run_cells.py"
NOTEBOOKS = sorted(FOLDER.glob("*.txt"))


def cells_of(text: str) -> list[str]:
    return re.split(r"(?m)^# In\n", text)[1:]


def migrated(text: str, *, modern: bool) -> tuple[str, Migration]:
    """Return the cells after the migration, as a text."""
    cells = [{"cell_type": "code", "source": cell, "outputs": []} for cell in cells_of(text)]
    source = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()
    done = migrate_notebook(source, lambda module, around: migrate(module, Options(modern=modern), around))
    after = [cell["source"] for cell in json.loads(done.result)["cells"]]
    return "".join("# In\n" + cell.rstrip("\n") + "\n" for cell in after), done


def orders(count: int) -> list[str]:
    """Return orders in which the cells may be run, after the two that all others need."""
    others = [str(number) for number in range(3, count + 1)]
    return [",".join(["1", "2", *some]) for some in (others, others[::-1], others * 2, [*others[::-1], *others, "2"])]


def output(text: str, kind: str, folder: Path) -> str:
    folder.mkdir(parents=True)
    (folder / "notebook.txt").write_text(text, encoding="utf-8")
    command = [FOUND[kind].path, str(RUNNER), "notebook.txt", *orders(len(cells_of(text)))]
    environment = {"PYTHONPATH": str(oracle.ROOT / "src")}  # for the imports of imp that stay
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.replace(f"{folder}/", "")  # --modern makes paths absolute


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook(path: Path, tmp_path: Path) -> None:
    """The cells print and display the same under 3.11, and after the migration under 3.11 and newer Pythons."""
    before = path.read_text(encoding="utf-8")
    expected = output(before, "3.11", tmp_path / "before")
    assert "Error" not in expected.split("order")[1]  # where each cell has what it needs
    for modern in (False, True):
        after, _ = migrated(before, modern=modern)
        assert after != before
        for kind in ("3.11", "3.12", "3.13"):
            assert output(after, kind, tmp_path / f"{kind}-{modern}") == expected, after


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_import_stays_while_it_is_needed(path: Path) -> None:
    """`import imp` is there afterwards exactly if a finding is left, and a second run changes nothing."""
    after, done = migrated(path.read_text(encoding="utf-8"), modern=False)
    left = [finding for finding in done.findings if finding.verdict is Verdict.MANUAL]
    assert ("import imp\n" in after) == bool(left)
    assert migrated(after, modern=False)[0] == after


REFUSED = {"timed_with_setup", "in_a_command"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_only_hidden_uses_are_left(path: Path) -> None:
    _, done = migrated(path.read_text(encoding="utf-8"), modern=False)
    left = {finding.use.name for finding in done.findings if finding.verdict is Verdict.MANUAL}
    assert bool(left) == (path.stem in REFUSED)
