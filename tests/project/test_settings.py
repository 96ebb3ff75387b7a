"""The settings in `[tool.reimp]` of pyproject.toml."""

from pathlib import Path

import pytest
from command import EXACT, lay_out, reimp_run

# pyproject.toml, what is typed, the exit code, and what is said.
SETTINGS = {
    "excluded": ('[tool.reimp]\nexclude = ["b/"]\n', "scan", 2, "left out: b/"),
    "excluded below": (
        '[tool.reimp]\nexclude = ["/b/a.py"]\n',
        "scan b",
        2,
        "left out: b/a.py",
    ),
    "excluded and named": ('[tool.reimp]\nexclude = ["b/"]\n', "scan b/a.py", 2, "b/a.py: left out by --exclude or"),
    "other tools": ("[tool.other]\nexclude = 1\n", "scan", 1, "1 file (1 read)"),
    "no TOML": ("[tool", "scan", 2, "pyproject.toml: cannot be read: "),
    "no list": ("[tool.reimp]\nexclude = 'b'\n", "scan", 2, "[tool.reimp] exclude is not a list of patterns"),
    "no name": ("[tool.reimp]\nhelpers = 1\n", "scan", 2, "[tool.reimp] helpers is not the name of a module"),
    "unknown": ("[tool.reimp]\nexcludes = []\n", "scan", 2, "[tool.reimp] has no setting 'excludes'; there are"),
    "no table": ("[tool]\nreimp = 1\n", "scan", 2, "tool.reimp is not a table"),
}


@pytest.mark.parametrize(("text", "typed", "code", "said"), SETTINGS.values(), ids=SETTINGS)
def test_settings(tmp_path: Path, text: str, typed: str, code: int, said: str) -> None:
    done = reimp_run(*typed.split(), cwd=lay_out(tmp_path, {"pyproject.toml": text, "b/a.py": EXACT}))
    assert (done.returncode, said in done.stdout + done.stderr) == (code, True), done


def test_settings_are_found_from_the_path(tmp_path: Path) -> None:
    lay_out(tmp_path, {"project/pyproject.toml": '[tool.reimp]\nexclude = ["b/"]\n', "project/b/a.py": EXACT})
    assert reimp_run("scan", "--allow-empty", "project", cwd=tmp_path).returncode == 0
    assert reimp_run("scan", cwd=tmp_path).returncode == 1
