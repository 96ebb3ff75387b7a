"""Which files and directories are left out."""

from pathlib import Path

import pytest
from command import EXACT, lay_out

from reimp.project.files import Search
from reimp.project.ignore import patterns

USES = {"a.py": EXACT, "b/c.py": EXACT, "b/d.py": EXACT, "e.py": EXACT}


EXCLUDED = {
    "a name": (["."], ["d.py"], ["a.py", "e.py", "b/c.py"]),
    "a folder": (["."], ["b/"], ["a.py", "e.py"]),
    "from here": (["."], ["/b/*"], ["a.py", "e.py"]),
    "any depth": (["."], ["**/c.py"], ["a.py", "e.py", "b/d.py"]),
    "in a folder that is named": (["b"], ["b/c.py"], ["b/d.py"]),
    "a file that is named": (["b/c.py", "a.py"], ["b/c.py"], ["a.py"]),
    "a folder that is named": (["b", "a.py"], ["b/"], ["a.py"]),
    "all but one": (["."], ["*.py", "!d.py"], ["b/d.py"]),
}


@pytest.mark.parametrize(("given", "exclude", "found"), EXCLUDED.values(), ids=EXCLUDED)
def test_excluded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: list[str], exclude: list[str], found: list[str]
) -> None:
    monkeypatch.chdir(lay_out(tmp_path, dict(USES)))
    assert [item.path for item in Search(given, [patterns(".", exclude)])] == found
