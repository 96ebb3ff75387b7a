"""Which files are read, in which order, and which of them can use imp."""

import os
from pathlib import Path

import pytest
from command import EXACT, lay_out

from reimp.model import Candidate, Failure
from reimp.project.files import Search
from reimp.reading.candidates import can_use

USES = {"a.py": EXACT, "b/c.py": EXACT, "b/d.py": EXACT, "e.py": EXACT}

# What is in the tree besides, what is given, and which files are found.
TREES = {
    "in order: files, then folders": ({}, ["."], ["a.py", "e.py", "b/c.py", "b/d.py"]),
    "a folder": ({}, ["b"], ["b/c.py", "b/d.py"]),
    "a file": ({}, ["b/d.py"], ["b/d.py"]),
    "named twice": ({}, ["b/d.py", "b", "b/", "./b/c.py"], ["b/d.py", "b/c.py"]),
    "no word": ({"f.py": "import impossible, _imp, IMP, simp; x.impl; imp_\n"}, ["f.py"], []),
    "other suffix": ({"f.txt": EXACT, "f.pyc": EXACT, "f.bzl": EXACT}, ["."], ["a.py", "e.py", "b/c.py", "b/d.py"]),
    "other suffix, named": ({"f.txt": EXACT, "wscript": EXACT}, ["f.txt", "wscript"], ["f.txt", "wscript"]),
    "names of Python files": (
        {
            f"b/{name}": EXACT
            for name in ("SConstruct", "app.wsgi", "fast.pyx", "g.py.in", "p.spec", "t.pyi", "wscript")
        },
        ["b"],
        [
            f"b/{name}"
            for name in ("SConstruct", "app.wsgi", "c.py", "d.py", "fast.pyx", "g.py.in", "p.spec", "t.pyi", "wscript")
        ],
    ),
    "shebang, with a suffix": (
        {"b/run.sh": f"#!/usr/bin/env -S python3 -u\n{EXACT}", "b/run.txt": f"#!/usr/bin/python\n{EXACT}"},
        ["b"],
        ["b/c.py", "b/d.py", "b/run.sh"],
    ),
    "windows": ({"b/f.pyw": EXACT}, ["b"], ["b/c.py", "b/d.py", "b/f.pyw"]),
    "shebang": ({"b/run": f"#!/usr/bin/env python3\n{EXACT}"}, ["b"], ["b/c.py", "b/d.py", "b/run"]),
    "other shebang": ({"b/run": f"#!/bin/sh\n# python\n{EXACT}"}, ["b"], ["b/c.py", "b/d.py"]),
    "skipped folders": (
        {f"b/{name}/f.py": EXACT for name in (".git", ".tox", ".venv", "__pycache__", "node_modules")},
        ["b"],
        ["b/c.py", "b/d.py"],
    ),
    "skipped folder, named": ({".tox/f.py": EXACT}, [".tox"], [".tox/f.py"]),
    "virtual environment": ({"b/my/pyvenv.cfg": "", "b/my/lib/f.py": EXACT}, ["b"], ["b/c.py", "b/d.py"]),
    "virtual environment, named": ({"b/pyvenv.cfg": ""}, ["b"], ["b/c.py", "b/d.py"]),
    "ignored file": ({".gitignore": "d.py\n"}, ["b"], ["b/c.py", "b/d.py"]),  # no repository above b
    "ignored file in a repository": ({".git/x": "", ".gitignore": "d.py\n"}, ["b"], ["b/c.py"]),
    "ignored below": ({".gitignore": "d.py\n"}, ["."], ["a.py", "e.py", "b/c.py"]),
    "ignored by an inner file": ({"b/.gitignore": "/d.py\n"}, ["."], ["a.py", "e.py", "b/c.py"]),
    "wanted again by an inner file": (
        {".gitignore": "*.py\n", "b/.gitignore": "!d.py\n"},
        ["."],
        ["b/d.py"],
    ),
    "ignored folder": ({".gitignore": "b/\n"}, ["."], ["a.py", "e.py"]),
    "ignored folder, named": ({".git/x": "", ".gitignore": "b/\n"}, ["b"], ["b/c.py", "b/d.py"]),
    "ignored file, named": ({".git/x": "", ".gitignore": "d.py\n"}, ["b/d.py"], ["b/d.py"]),
    "info/exclude": ({".git/info/exclude": "d.py\n"}, ["b"], ["b/c.py"]),
    "the other repository's rules do not hold": (
        {".git/x": "", ".gitignore": "d.py\n", "b/.git/x": ""},
        ["b"],
        ["b/c.py", "b/d.py"],
    ),
    "a line that is no pattern": ({".gitignore": "!\n\\\nd.py\n"}, ["."], ["a.py", "e.py", "b/c.py"]),
    "odd names": ({"b/é ü\n.py": EXACT, "b/-x.py": EXACT}, ["b"], ["b/-x.py", "b/c.py", "b/d.py", "b/é ü\n.py"]),
    "empty folder": ({"f/g": ""}, ["f"], []),
    "notebook": ({"b/n.ipynb": '["\\nimp.reload(x)"]'}, ["b"], ["b/c.py", "b/d.py", "b/n.ipynb"]),
}


@pytest.mark.parametrize(("more", "given", "found"), TREES.values(), ids=TREES)
def test_found(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    more: dict[str, str | bytes],
    given: list[str],
    found: list[str],
) -> None:
    monkeypatch.chdir(lay_out(tmp_path, {**USES, **more}))
    assert [item.path for item in Search(given)] == found


def test_links_are_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay_out(tmp_path, {**USES, "tree/f.py": EXACT}))
    Path("tree/file.py").symlink_to("../a.py")
    Path("tree/folder").symlink_to("../b")
    Path("tree/loop").symlink_to(".")
    assert [item.path for item in Search(["tree"])] == ["tree/f.py"]


def test_a_linked_folder_that_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay_out(tmp_path, {**USES}))
    Path("link").symlink_to("b")
    assert [item.path for item in Search(["link"])] == ["link/c.py", "link/d.py"]


def test_failures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay_out(tmp_path, {**USES}))
    Path("link.py").symlink_to("a.py")
    Path("nowhere.py").symlink_to("missing.py")
    os.mkfifo("pipe.py")
    assert list(Search(["missing.py", "link.py", "nowhere.py", "pipe.py", "a\0.py", "e.py"])) == [
        Failure("missing.py", "no such file or directory"),
        Failure("link.py", f"a symbolic link, which is left alone; name the file itself: {tmp_path / 'a.py'}"),
        Failure("nowhere.py", f"a symbolic link, which is left alone; name the file itself: {tmp_path / 'missing.py'}"),
        Failure("pipe.py", "neither a file nor a folder"),
        Failure("a\0.py", "not a path"),
        Candidate("e.py", EXACT.encode()),
    ]


def test_pipes_and_broken_links_in_a_tree(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.py": EXACT})
    (tmp_path / "nowhere.py").symlink_to("missing.py")
    os.mkfifo(tmp_path / "pipe.py")
    os.mkfifo(tmp_path / "pipe")
    assert [item.path for item in Search([str(tmp_path)])] == [str(tmp_path / "a.py")]


def test_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On request, files that are not Python are found; neither archives nor binary files are text."""
    lay_out(tmp_path, {"b/go.sh": "python -c 'import imp'\n", "b/x.bin": b"imp\0imp", "b/a.zip": "imp"})
    lay_out(tmp_path, {".gitignore": "no.txt\n", "Makefile": EXACT, "no.txt": EXACT, **USES})
    monkeypatch.chdir(tmp_path)
    Path("w.ps1").write_bytes("python -c 'import imp'\n".encode("utf-16"))
    search = Search(["."], text=True)
    found = [(item.path, item.text) for item in search if isinstance(item, Candidate)]
    assert found == [
        *(("Makefile", True), ("a.py", False), ("e.py", False), ("w.ps1", True)),
        *(("b/c.py", False), ("b/d.py", False), ("b/go.sh", True)),
    ]
    assert (search.archives, search.passed_over) == (["b/a.zip"], ["no.txt"])


def test_what_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Excluded files and folders, and folders that are never read, are noted; archives are not opened."""
    more = {".gitignore": "e.py\nb/\nold.whl\n", "my/pyvenv.cfg": "", ".tox/f.py": EXACT, "new.whl": "", "old.whl": ""}
    monkeypatch.chdir(lay_out(tmp_path, {**USES, **more}))
    search = Search(["."])
    assert [item.path for item in search] == ["a.py"]
    assert search.passed_over == ["e.py", "old.whl", ".tox/", "b/", "my/"]
    assert (search.read, search.archives) == (1, ["new.whl"])


def test_binary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is named is a failure, whether or not it has the word; in a folder it is not read."""
    zip_application = b"#!/usr/bin/env python3\nPK\3\4\0\0\0"
    monkeypatch.chdir(lay_out(tmp_path, {"a.pyc": b"\0imp", "b.whl": b"PK\0", "tool": zip_application}))
    assert list(Search(["a.pyc", "b.whl"])) == [
        Failure(
            "a.pyc", "cannot be read: it is a binary file, not Python source; name the source files it was made from"
        ),
        Failure("b.whl", "is an archive, which reimp does not change; reimp scan reads it"),
    ]
    search = Search(["."])
    assert (list(search), search.archives) == ([], ["b.whl", "tool"])


def test_deep_tree(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(300):
        folder /= "deep"
    lay_out(folder, {"a.py": EXACT})
    assert [item.path for item in Search([str(tmp_path)])] == [str(folder / "a.py")]


WORDS = {
    b"import imp": True,
    b"imp": True,
    b"x.imp.y": True,
    b"'imp.reload'": True,
    b"import imp\r\n": True,
    b"\xe9imp\xe9": True,  # a word of bytes is ASCII, so this is looked at for nothing
    b"\nimp\n": True,
    b"import _imp": False,
    b"import IMP": False,
    b"simp imps imp_ imp1 import impl": False,
    b"": False,
}


@pytest.mark.parametrize(("content", "expected"), WORDS.items(), ids=map(repr, WORDS))
def test_can_use(content: bytes, expected: bool) -> None:
    assert can_use("a.py", content) is expected
