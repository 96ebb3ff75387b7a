"""Hints after pasted helpers: the lines of `--modern`, and one module for several files."""

from pathlib import Path

import pytest
from command import lay_out, reimp_run

from reimp.api import Options, scan
from reimp.report import FORMATS

PAIR = """import imp
def load(name):
    f, path, kinds = imp.find_module(name, ["lib"])
    return imp.load_module(name, f, path, kinds)
"""
LOAD = "import imp\nm = imp.load_source('m', 'm.py')\n"
TWO = {"a.py": LOAD, "b.py": LOAD}
SEVERAL = "2 files get the same helper function; --helpers MODULE puts it into one module"
MODERN = "--modern would add"

CASES = {
    "no helper": ({"a.py": "import imp\nimp.reload(x)\n"}, Options(), set()),
    "two files": (TWO, Options(), {SEVERAL}),
    "different functions": ({"a.py": LOAD, "b.py": "import imp\nx = imp.get_suffixes()\n"}, Options(), set()),
    "one module": (TWO, Options(helpers="compat"), set()),
}


@pytest.mark.parametrize(("files", "options", "expected"), CASES.values(), ids=CASES)
def test_hints(tmp_path: Path, files: dict[str, str | bytes], options: Options, expected: set[str]) -> None:
    lay_out(tmp_path, files)
    messages = {note.message for note in scan([tmp_path], options).notes}
    assert {each for each in messages if MODERN not in each} == expected


def test_modern(tmp_path: Path) -> None:
    """The number is that of the lines with `--modern`; with it, there is no such hint."""
    lay_out(tmp_path, {"a.py": "import imp\nimp.is_builtin('x') and imp.load_source('m', 'm.py')\n" + PAIR[11:]})
    notes = [note.message for note in scan([tmp_path]).notes if MODERN in note.message]
    modern = scan([tmp_path], Options(modern=True))
    assert not any(MODERN in note.message for note in modern.notes)
    before = scan([tmp_path]).files[0].migration.result.count(b"\n")
    assert bool(notes) is (modern.files[0].migration.result.count(b"\n") < before)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format(tmp_path: Path, form: str) -> None:
    lay_out(tmp_path, {"a.py": "import six\n" + LOAD, "b.py": LOAD, ".git/config": ""})
    shown = reimp_run("scan", "--format", form, cwd=tmp_path).stdout
    assert "the new code needs Python 3.8" in shown
    assert "2 files get the same helper function" in shown
