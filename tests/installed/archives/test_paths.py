"""Which paths are archives, without opening what has the name of one."""

import zipfile
from pathlib import Path

import pytest
from command import EXACT, lay_out

from reimp.installed.archives.paths import is_frozen, split_archives
from reimp.project.files import ARCHIVE

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


def test_archives_without_a_suffix(tmp_path: Path) -> None:
    """A zip application and a program of PyInstaller are known by their content; source is never an archive."""
    with zipfile.ZipFile(tmp_path / "tool", "w") as archive:
        archive.writestr("a.py", EXACT)
    cookie = b"MEI\014\013\012\013\016"
    lay_out(tmp_path, {"frozen": b"\x7fELF" + cookie + bytes(80), "signed": cookie + bytes(2000), "plain": b"\x7fELF"})
    lay_out(tmp_path, {"a.py": cookie, "run": EXACT})
    names = ["tool", "frozen", "signed", "plain", "a.py", "run"]
    archives, others = split_archives(str(tmp_path / name) for name in names)
    assert [Path(path).name for path in archives] == ["tool", "frozen", "signed"]
    assert [Path(path).name for path in others] == ["plain", "a.py", "run"]
    assert [name for name in names if is_frozen(str(tmp_path / name))] == ["frozen", "signed", "a.py"]


# The name of a file, and whether it is that of an archive.
NAMES = {
    **dict.fromkeys(["a.whl", "a.egg", "a.pyz", "a.zip", "a.tar", "a.tar.gz", "a.tgz"], True),
    **dict.fromkeys(["a.tar.bz2", "a.tbz", "a.tbz2", "a.tar.xz", "a.txz"], True),
    **dict.fromkeys(["a.tar.zst", "a.conda", "a.deb", "a.rpm", "a.7z"], True),
    **dict.fromkeys(["a.gz", "a.whl.py", "whl", "awhl", "a.zip.txt", "a.zipped"], False),
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
