"""What a trace has reached, joined with what a scan finds."""

import re
from pathlib import Path

import pytest
from command import EXACT, lay_out, reimp_run
from tracing import DYNAMIC, KINDS, QUIET, STATIC, UNSEEN, said, traced

IN_STRING = "is imported by code in a string; change the code that writes the string"


INSTALLED = "is reached in an installed package; look for a newer release of the package"
RENAMED = "is called through an alias; change the line that creates the alias"


@pytest.mark.parametrize("kind", KINDS)
def test_what_reading_does_not_show(tmp_path: Path, kind: str) -> None:
    done = traced("app.py", cwd=lay_out(tmp_path, {"app.py": DYNAMIC}), kind=kind)
    assert (done.returncode, done.stdout) == (0, ""), done
    assert sorted(said(done.stderr)) == [
        f"app.py:10:5: ready: imp.reload, removed in Python 3.12, {RENAMED} (called 3 times with (module))",
        f"app.py:11:6: manual: imp, removed in Python 3.12, {IN_STRING} (called once)",
        f"app.py:4:5: manual: imp.new_module, removed in Python 3.12, {UNSEEN} (read once)",
        f"app.py:4:5: manual: imp.reload, removed in Python 3.12, {UNSEEN} (read 2 times)",
        f"app.py:6:1: ready: imp.reload, removed in Python 3.12, {RENAMED} (called once with (module))",
        f"app.py:7:1: ready: imp.new_module, removed in Python 3.12, {RENAMED} (called once with (str))",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_what_reading_shows_too(tmp_path: Path, kind: str) -> None:
    """The verdict is that of scan; what did not run is not there."""
    done = traced("app.py", cwd=lay_out(tmp_path, {"app.py": STATIC, "a.txt": "x = 1\n"}), kind=kind)
    assert done.returncode == 0, done
    found = [re.sub(r",? (?:was )?removed in .* \((?=called|read|reached)", " (", line) for line in said(done.stderr)]
    # PyPy looks at a module again when it has loaded it.
    imported = f"(reached {'2 times' if kind == 'pypy3.11' else 'once'})"
    assert found == [
        f"app.py:1:8: manual: imp {imported}",
        "app.py:3:5: exact: imp.get_tag (read once)",
        "app.py:4:5: exact: imp.reload (read once)",
        "app.py:7:1: exact: imp.get_tag (called once)",
        "app.py:7:12: exact: imp.reload (called 2 times with (module))",
        "app.py:7:25: exact: imp.reload (called 2 times with (module))",
        "app.py:8:1: exact: imp.load_source (called once with (str, str, None))",
        "app.py:10:5: exact: imp.load_source (called once with (str, str, _io.TextIOWrapper))",
        "app.py:13:1: exact: imp.is_builtin (read once)",
        "app.py:14:1: exact: imp.get_suffixes (read once)",
        "app.py:15:6: manual: imp (reached once)",
    ]


def test_installed_packages(tmp_path: Path) -> None:
    """Their code is not the user's to change."""
    package = "lib/site-packages/used.py"
    lay_out(tmp_path, {"app.py": "import sys; sys.path.append('lib/site-packages'); import used", package: EXACT[:11]})
    done = traced("app.py", cwd=tmp_path)
    assert said(done.stderr) == [f"{package}:1:8: manual: imp, removed in Python 3.12, {INSTALLED} (reached once)"]


# An installed module, a program that uses it, and the line to blame.
BLAMED = {
    "for its caller": ("def get(x, y):\n    return getattr(x, y)\n", "app.py:4:"),
    "for itself": ("import imp\ndef get(x, y):\n    return getattr(imp, y)\n", "site-packages/used.py:3:"),
    "in two calls": (
        "def get(x, y):\n    return inner(x, y)\ninner = getattr\n",
        "app.py:4:",
    ),
}


@pytest.mark.parametrize(("module", "line"), BLAMED.values(), ids=BLAMED)
def test_installed_code_that_works_for_its_caller(tmp_path: Path, module: str, line: str) -> None:
    """The user's line is blamed where the installed file does not name imp."""
    start = "import sys, importlib; sys.path.append('site-packages')\nimport used\n"
    program = f"{start}im = importlib.import_module('im' 'p')\nused.get(im, 'reload')\n"
    lay_out(tmp_path, {"app.py": program, "site-packages/used.py": module})
    found = said(traced("app.py", cwd=tmp_path).stderr)
    assert [each for each in found if "imp.reload" in each and each.startswith(line)], found
    assert len([each for each in found if "imp.reload" in each]) == 1


def test_monkeypatch(tmp_path: Path) -> None:
    """A test that patches by a computed name is blamed, and not pytest."""
    test = "NAME = 'im' 'p.reload'\n\ndef test(monkeypatch):\n    monkeypatch.setattr(NAME, len)\n"
    lay_out(tmp_path, {"test_app.py": test, "pytest.ini": "[pytest]\n"})
    typed = ("trace", "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_app.py")
    done = reimp_run(*typed, cwd=tmp_path, env=QUIET)
    found = [each for each in said(done.stderr) if "imp.reload" in each]
    assert found
    assert all(each.startswith("test_app.py:4:") for each in found), done


@pytest.mark.slow
def test_merge(tmp_path: Path) -> None:
    """A scan with a trace has the uses that did not run, those that did, and those that it cannot see."""
    lay_out(tmp_path, {"src/app.py": STATIC, "src/other.py": DYNAMIC, "src/a.txt": "x = 1\n", "b.py": EXACT})
    for name in ("app", "other"):
        traced("--format", "json", "-o", f"{name}.json", f"src/{name}.py", cwd=tmp_path, input="")
    plain = said(reimp_run("scan", "src/app.py", "b.py", cwd=tmp_path).stdout)
    done = reimp_run("scan", "--merge", "other.json", "src/app.py", "b.py", cwd=tmp_path)
    assert done.returncode == 1
    merged = said(done.stdout)
    assert [line for line in merged if not line.startswith("src/other.py:")] == plain
    assert f"src/other.py:4:5: manual: imp.new_module, removed in Python 3.12, {UNSEEN} (read once)" in merged
    for form in ("text", "json", "jsonl", "sarif", "github", "markdown", "html"):
        done = reimp_run("scan", "--format", form, "--merge", "other.json", "src/app.py", cwd=tmp_path)
        assert (done.returncode, "read 2 times" in " ".join(done.stdout.split())) == (1, True), done
    assert (tmp_path / "src" / "other.py").read_text() == DYNAMIC


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"places": [1]}', '{"places": [{"line": 1}]}', "\x00"])
def test_not_a_trace(tmp_path: Path, content: str) -> None:
    lay_out(tmp_path, {"trace.json": content})
    done = reimp_run("scan", "--merge", "trace.json", cwd=tmp_path)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        2,
        "Error: trace.json: not what `reimp trace --format json` writes",
    )
