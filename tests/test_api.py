"""reimp.api, as a program uses it."""

import doctest
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from command import BROKEN, CLEAN, ENVIRONMENT, EXACT, MANUAL, contents, lay_out

import reimp
from reimp import api

LOADS = "import imp\nm = imp.load_source('m', 'm.py')\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_example_of_the_module(folder: Path) -> None:
    lay_out(folder, {"src/plugins.py": EXACT, "src/other.py": CLEAN, "src/vendor/a.py": EXACT})
    result = doctest.testmod(api)
    assert result.attempted > 5
    assert result.failed == 0
    assert contents(folder)["src/plugins.py"] == CLEAN.encode()


def test_all_names_are_there() -> None:
    assert [name for name in api.__all__ if not hasattr(api, name)] == []


def test_it_imports_little() -> None:
    code = "import sys, reimp.api; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert not {"libcst", "click", "pathspec", "packaging", "multiprocessing"} & set(done.stdout.split())


def test_migrate() -> None:
    assert api.migrate(EXACT.encode()).result == CLEAN.encode()
    assert api.migrate(b"x = 1\n") == api.Migration(result=b"x = 1\n")
    (finding,) = api.migrate(BROKEN.encode()).findings
    assert finding.use.form is api.Form.SYNTAX_ERROR


def test_migrate_notebook() -> None:
    notebook = b'{"cells": [{"cell_type": "code", "source": ["import imp\\n", "imp.reload(x)"]}]}'
    assert b"importlib.reload(x)" in api.migrate(notebook, notebook=True).result
    with pytest.raises(api.NotebookError, match="not a notebook"):
        api.migrate(b"import imp", notebook=True)


def test_scan_writes_nothing(folder: Path) -> None:
    files: dict[str, str | bytes] = {"exact.py": EXACT, "manual.py": MANUAL, "clean.py": CLEAN}
    report = api.scan([lay_out(folder, files)])
    assert [Path(file.path).name for file in report.files] == ["exact.py", "manual.py"]
    assert (report.command, report.read, report.failures, report.incomplete) == ("scan", 3, (), False)
    assert contents(folder) == {name: str(content).encode() for name, content in files.items()}
    assert api.scan([]).read == 0


def test_scan_reports_what_it_could_not_read() -> None:
    report = api.scan(["missing.py"])
    assert report.failures == (api.Failure("missing.py", "no such file or directory"),)
    assert report.incomplete


def test_write(folder: Path) -> None:
    lay_out(folder, {"a.py": EXACT, "b.py": MANUAL})
    report = api.write(api.scan())
    assert report.command == "migrate"
    assert [(file.path, file.written) for file in report.files] == [("a.py", True), ("b.py", False)]
    assert contents(folder) == {"a.py": CLEAN.encode(), "b.py": MANUAL.encode()}


def test_write_leaves_a_file_that_changed(folder: Path) -> None:
    report = api.scan([lay_out(folder, {"a.py": EXACT}) / "a.py"])
    lay_out(folder, {"a.py": MANUAL})
    (failure,) = api.write(report).failures
    assert failure.message == "not written: it changed since it was read; run reimp again"


def test_excluded(folder: Path) -> None:
    lay_out(folder, {"pyproject.toml": '[tool.reimp]\nexclude = ["b/"]\n', "a.py": EXACT, "b/b.py": EXACT})
    assert [file.path for file in api.scan().files] == ["a.py"]
    assert api.scan(exclude=["a.py"]).files == ()
    assert api.scan(["b"]).left_out == ("b",)
    assert api.settings(["b"]) == api.Settings(str(folder), ("b/",))


def test_helpers(folder: Path) -> None:
    lay_out(folder, {"a.py": LOADS})
    report = api.write(api.scan(options=api.Options(helpers="compat")))
    assert [(file.path, file.new, file.written) for file in report.files] == [
        ("compat.py", True, True),
        ("a.py", False, True),
    ]


WRONG = {
    "settings": ("[tool.reimp]\nexcludes = []\n", "", api.SettingsError, "has no setting 'excludes'"),
    "no place for helpers": ("", "none.compat", api.HelpersError, "there is no package none in "),
    "no name of a module": ("", "a-b", api.HelpersError, "not the name of a module"),
}


@pytest.mark.parametrize(("toml", "helpers", "error", "message"), WRONG.values(), ids=WRONG)
def test_errors(folder: Path, toml: str, helpers: str, error: type[Exception], message: str) -> None:
    lay_out(folder, {"pyproject.toml": toml, "a.py": LOADS})
    with pytest.raises(error, match=message):
        api.scan(options=api.Options(helpers=helpers))


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_progress(folder: Path, jobs: int | None) -> None:
    lay_out(folder, {f"{number:02}.py": EXACT + f"x = {number}\n" for number in range(20)})
    read: list[int] = []
    assert len(api.scan(jobs=jobs, progress=read.append).files) == 20
    assert len(read) == 20
    assert read == sorted(read)
    assert read[-1] == 20


def test_the_address_is_that_of_the_project() -> None:
    path = Path(__file__).resolve().parent.parent / "pyproject.toml"
    urls = tomllib.loads(path.read_text("utf-8"))["project"]["urls"]
    assert (urls["Homepage"], urls["Issues"]) == (reimp.URL, reimp.ISSUES)
