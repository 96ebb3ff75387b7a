"""Which paths are archives, without opening what has the name of one."""

import zipfile
from pathlib import Path

import pytest
from command import EXACT, lay_out

from reimp.installed.archive_paths import ARCHIVE, split_archives

# Files, and what is given; then the archives, and the other paths.
GIVEN: dict[str, tuple[list[str], list[str], list[str], list[str]]] = {
    "a wheel": (["a.whl"], ["a.whl"], ["a.whl"], []),
    "a source file": (["a.py"], ["a.py"], [], ["a.py"]),
    "a directory of archives": (["d/b.tar.gz", "d/a.whl", "d/c.txt"], ["d"], ["d/a.whl", "d/b.tar.gz"], []),
    "a project with an archive": (["d/a.whl", "d/setup.py"], ["d"], [], ["d"]),
    "a project without Python files": (["d/a.whl", "d/pyproject.toml"], ["d"], [], ["d"]),
    "a directory of notebooks": (["d/a.whl", "d/b.ipynb"], ["d"], [], ["d"]),
    "an archive below": (["d/e/a.whl"], ["d"], [], ["d"]),
    "a directory with the name of an archive": (["d/a.whl/b.txt", "d/c.zip"], ["d"], ["d/c.zip"], []),
    "an empty directory": (["d/e/a.txt"], ["d"], [], ["d"]),
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


# The name of a file, and whether it is that of an archive.
NAMES = {
    **dict.fromkeys(["a.whl", "a.egg", "a.pyz", "a.zip", "a.tar", "a.tar.gz", "a.tgz"], True),
    **dict.fromkeys(["a.tar.bz2", "a.tbz", "a.tbz2", "a.tar.xz", "a.txz"], True),
    **dict.fromkeys(["a.gz", "a.whl.py", "whl", "awhl", "a.zip.txt", "a.7z", "a.zipped"], False),
}


@pytest.mark.parametrize(("name", "expected"), NAMES.items(), ids=NAMES)
def test_names(name: str, expected: bool) -> None:
    assert bool(ARCHIVE.search(name)) is expected


@pytest.mark.parametrize(("name", "expected"), [("tool", True), ("tool.exe", True), ("tool.py", False)])
def test_an_archive_by_its_content(tmp_path: Path, name: str, expected: bool) -> None:
    """A file with another name can be an application that begins with a line for the shell."""
    path = tmp_path / name
    path.write_bytes(b"#!/usr/bin/env python3\n")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("__main__.py", EXACT)
    assert split_archives([str(path)]) == (([str(path)], []) if expected else ([], [str(path)]))
    path.write_bytes(b"#!/usr/bin/env python3\n")
    assert split_archives([str(path)]) == ([], [str(path)])
