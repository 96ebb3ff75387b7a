"""Which paths are archives."""

import zipfile
from pathlib import Path

import pytest
from command import EXACT, lay_out

from reimp.installed.archive_paths import is_frozen, split_archives

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
