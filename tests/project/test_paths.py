"""Paths as a report shows them. Several drives: tests/windows/test_command.py."""

import os
from pathlib import Path

import pytest

from reimp.project.paths import common_folder, relative, without_dot


@pytest.mark.parametrize(
    ("path", "start", "shown"),
    [
        ("/a/b/c.py", "/a", "b/c.py"),
        ("/a/b/c.py", "/a/d", "../b/c.py"),
        (Path("/a/b"), "/a/b", "."),
    ],
)
def test_relative(path: str | Path, start: str, shown: str) -> None:
    assert relative(path, start) == shown


def test_relative_to_the_current_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert relative(tmp_path / "a.py") == "a.py"


@pytest.mark.parametrize(
    ("paths", "common"),
    [(["/a/b/c", "/a/d"], "/a"), (["/a/b", "/a/b/c.py"], "/a/b"), (["/a", "/b"], "/"), (["."], os.curdir)],
)
def test_common_folder(paths: list[str], common: str) -> None:
    assert common_folder(paths) == Path(common).absolute()


@pytest.mark.parametrize(("path", "shown"), [("./a.py", "a.py"), ("../a.py", "../a.py"), (".", "."), ("./", "")])
def test_without_dot(path: str, shown: str) -> None:
    assert without_dot(path) == shown
