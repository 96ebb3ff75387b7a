"""The source files that a command names: paths, standard input, what is excluded."""

import io
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click
import pytest
from command import CLEAN, EXACT, contents, lay_out

from reimp.api import Options
from reimp.commands.sources import SourceSelection, check_usage, examine_sources


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have a project in the current directory."""
    monkeypatch.chdir(lay_out(tmp_path, {"a.py": EXACT, "b/c.py": EXACT, "d.py": CLEAN}))
    return tmp_path


# Paths, what is excluded, and which files have a use.
PATHS: dict[str, tuple[tuple[str, ...], list[str], list[str]]] = {
    "this directory": ((), [], ["a.py", "b/c.py"]),
    "a file": (("a.py",), [], ["a.py"]),
    "a directory": (("b",), [], ["b/c.py"]),
    "both": (("b", "a.py"), [], ["b/c.py", "a.py"]),
    "excluded": ((), ["b/"], ["a.py"]),
}


@pytest.mark.parametrize(("paths", "exclude", "found"), PATHS.values(), ids=PATHS)
def test_files(paths: tuple[str, ...], exclude: list[str], found: list[str], project: Path) -> None:
    """Nothing is written."""
    before = contents(project)
    report = examine_sources("migrate", paths, Options(), SourceSelection(exclude, 1))
    assert report.command == "migrate"
    assert [str(Path(each.path)) for each in report.files] == found
    assert contents(project) == before


# Options, what is excluded, and what is typed for them.
TYPED: dict[str, tuple[Options, list[str], tuple[str, ...]]] = {
    "nothing": (Options(), [], ("a.py",)),
    "modern": (Options(modern=True), [], ("--modern", "a.py")),
    "helpers": (Options(helpers="b.compat"), [], ("--helpers", "b.compat", "a.py")),
    "exclude": (Options(), ["x", "y"], ("--exclude", "x", "--exclude", "y", "a.py")),
    "all": (
        Options(modern=True, helpers="b.compat"),
        ["x"],
        ("--modern", "--helpers", "b.compat", "--exclude", "x", "a.py"),
    ),
}


@pytest.mark.parametrize(("options", "exclude", "typed"), TYPED.values(), ids=TYPED)
def test_typed(options: Options, exclude: list[str], typed: tuple[str, ...], project: Path) -> None:
    lay_out(project, {"b/__init__.py": ""})
    assert examine_sources("scan", ("a.py",), options, SourceSelection(exclude, 1)).typed == typed


def test_excluded_although_named(capsys: pytest.CaptureFixture[str]) -> None:
    report = examine_sources("scan", ("a.py", "d.py"), Options(), SourceSelection(["a.py"], 1))
    assert (report.left_out, report.files) == (("a.py",), ())
    assert capsys.readouterr().err == "reimp: a.py: skipped because of --exclude or [tool.reimp]\n"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(EXACT.encode())))
    report = examine_sources("migrate", ("-",), Options(), SourceSelection())
    assert (report.command, report.read, report.typed) == ("migrate", 1, ("-",))
    (file,) = report.files
    assert (file.path, file.source, file.migration.result) == ("<stdin>", EXACT.encode(), CLEAN.encode())


def test_options_hold_for_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"import imp\nx = imp.load_source('a', 'a.py')\n")))
    (file,) = examine_sources("migrate", ("-",), Options(modern=True), SourceSelection()).files
    assert b"spec_from_file_location" in file.migration.result


def test_standard_input_and_more() -> None:
    with pytest.raises(click.UsageError) as caught:
        examine_sources("scan", ("-", "a.py"), Options(), SourceSelection())
    assert caught.value.message == "- cannot be combined with other paths"


@pytest.mark.parametrize("paths", [("a.py",), ()], ids=["files", "this directory"])
def test_name_without_standard_input(paths: tuple[str, ...]) -> None:
    options: Any = {"form": "text", "statistics": False, "stdin_filename": "b.py"}
    with pytest.raises(click.UsageError) as caught:
        check_usage(options, paths)
    assert caught.value.message == "--stdin-filename needs the path -"


def test_name_of_standard_input(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    """A notebook is read as one, and the settings are those of the file with that name."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"not a notebook")))
    report = examine_sources("scan", ("-",), Options(), SourceSelection(stdin_filename="b/x.ipynb"))
    (failure,) = report.failures
    assert (failure.path, failure.message.partition(":")[0]) == ("b/x.ipynb", "not a notebook")
    lay_out(project, {"b/pyproject.toml": "[tool.reimp]\nignore = ['imp.reload']\n"})
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(EXACT.encode())))
    (file,) = examine_sources("scan", ("-",), Options(), SourceSelection(stdin_filename="b/x.py")).files
    assert (file.path, file.migration.result) == ("b/x.py", EXACT.encode())


# What is typed: the format, whether statistics are asked for, and whether that is an error.
STATISTICS = {
    "text": ("text", True, False),
    "another format": ("json", True, True),
    "another format alone": ("json", False, False),
}


@pytest.mark.parametrize(("form", "statistics", "wrong"), STATISTICS.values(), ids=STATISTICS)
def test_statistics(form: str, statistics: bool, wrong: bool) -> None:
    options: Any = {"form": form, "statistics": statistics, "stdin_filename": None}
    with pytest.raises(click.UsageError) if wrong else nullcontext():
        check_usage(options, ("a.py",))


# The name for standard input, and the forms of what is found; without a name it is Python.
NAMED = {
    "none": ("", ["syntax error"]),
    "Python": ("e.py", ["syntax error"]),
    "Cython": ("e.pyx", ["found by a search"]),
}


@pytest.mark.parametrize(("name", "forms"), NAMED.values(), ids=NAMED)
def test_kind_of_standard_input(monkeypatch: pytest.MonkeyPatch, name: str, forms: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"cdef int x\nimport imp\n")))
    (file,) = examine_sources("scan", ("-",), Options(), SourceSelection(stdin_filename=name)).files
    assert file.path == (name or "<stdin>")
    assert [str(each.use.form) for each in file.migration.findings] == forms
