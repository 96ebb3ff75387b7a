"""Which paths are archives, and what a survey of archives finds."""

import zipfile
from pathlib import Path

import pytest
from command import EXACT, lay_out
from environments import distribution

from reimp.installed.archive_paths import split_archives
from reimp.installed.survey import survey

# Files, and what is given; then the archives, and the other paths.
GIVEN: dict[str, tuple[list[str], list[str], list[str], list[str]]] = {
    "a wheel": (["a.whl"], ["a.whl"], ["a.whl"], []),
    "a source file": (["a.py"], ["a.py"], [], ["a.py"]),
    "packages of systems": (
        ["a.deb", "b.rpm", "c.conda"],
        ["a.deb", "b.rpm", "c.conda"],
        ["a.deb", "b.rpm", "c.conda"],
        [],
    ),
    "compressed": (["a.tar.zst", "b.TAR.GZ"], ["a.tar.zst", "b.TAR.GZ"], ["a.tar.zst", "b.TAR.GZ"], []),
    "a directory": (["d/a.whl"], ["d"], [], ["d"]),
    "a file that does not exist": ([], ["b.zip"], [], ["b.zip"]),
    "both": (["a.whl", "b.py"], ["a.whl", "b.py"], ["a.whl"], ["b.py"]),
}


@pytest.mark.parametrize("row", GIVEN.values(), ids=GIVEN)
def test_archives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: tuple[list[str], list[str], list[str], list[str]]
) -> None:
    files, given, inside, others = row
    monkeypatch.chdir(lay_out(tmp_path, dict.fromkeys(files, "")))
    assert split_archives(given) == (inside, others)


def test_survey(tmp_path: Path) -> None:
    """A survey names the distributions that reach imp, and counts all of them; nothing of a file changes."""
    for name, code in {"clean": "x = 1\n", "breaks": EXACT}.items():
        with zipfile.ZipFile(tmp_path / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
            for path, content in distribution(name, code).items():
                wheel.writestr(path, content)
    (tmp_path / "broken-1.0-py3-none-any.whl").write_bytes(b"PK")
    found = survey([str(path) for path in sorted(tmp_path.iterdir())], 1)
    assert [(reach.distribution.name, str(reach.effect)) for reach in found.found] == [("breaks", "breaks at import")]
    assert found.examined == 2
    assert [Path(failure.path).name for failure in found.report.failures] == ["broken-1.0-py3-none-any.whl"]
    assert not any(file.changes for file in found.report.files)
