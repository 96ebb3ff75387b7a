"""The command `reimp` under CPython for Windows: scan, migrate, what cannot be replaced, reports, exit codes."""

import json

import pytest
from command import BROKEN, CLEAN, EXACT, MANUAL, lay_out
from windows.on_windows import Windows

pytestmark = pytest.mark.long

HELPER = "import imp\nm = imp.load_source('a', 'a.py')\n"


def test_scan(windows: Windows) -> None:
    code, output, errors = windows.run("scan")
    assert (code, errors) == (1, "")
    places = {line.partition(":")[0] for line in output.splitlines() if ".py:" in line}
    assert places == {"src\\exact.py", "src\\manual.py"}


# What is typed, and the exit code.
EXIT_CODES = {
    "scan clean.py": 0,
    "scan src\\exact.py": 1,
    "migrate --check clean.py": 0,
    "migrate --check src/exact.py": 1,
    "scan missing.py": 2,
    "scan --nonsense": 2,
    "explain reload": 0,
}


@pytest.mark.parametrize("typed", EXIT_CODES)
def test_exit_codes(windows: Windows, typed: str) -> None:
    code, output, errors = windows.run(*typed.split())
    assert code == EXIT_CODES[typed], (output, errors)
    assert "Traceback" not in errors


def test_broken_file(windows: Windows) -> None:
    lay_out(windows.folder, {"broken.py": BROKEN})
    code, output, errors = windows.run("scan", "broken.py", "missing.py")
    assert code == 2
    assert "broken.py" in output + errors
    assert "missing.py" in output + errors
    assert "Traceback" not in errors


def test_diff_writes_nothing(windows: Windows) -> None:
    """Paths in a diff have slashes, as git wants them."""
    code, output, _ = windows.run("migrate", "--diff", ".")
    assert output.startswith("--- a/src/exact.py\n+++ b/src/exact.py\n@@ -1,2 +1,2 @@\n-import imp\n")
    assert code in {0, 1}
    assert (windows.folder / "src/exact.py").read_text() == EXACT


def test_migrate(windows: Windows) -> None:
    """Line ends stay, and a second run changes nothing."""
    (windows.folder / "src/exact.py").write_bytes(EXACT.replace("\n", "\r\n").encode())
    windows.run("migrate", ".")
    changed = (windows.folder / "src/exact.py").read_bytes()
    assert changed == CLEAN.replace("\n", "\r\n").encode()
    windows.run("migrate", ".")
    assert (windows.folder / "src/exact.py").read_bytes() == changed
    assert (windows.folder / "src/manual.py").read_text() == MANUAL
    assert sorted(path.name for path in windows.folder.rglob("*.py")) == ["clean.py", "exact.py", "manual.py"]


def test_helpers(windows: Windows) -> None:
    lay_out(windows.folder, {"src/loads.py": HELPER, "src/__init__.py": ""})
    code, output, errors = windows.run("migrate", "--helpers", "src.compat", "src\\loads.py")
    assert (code, errors) == (0, ""), output
    assert "from .compat import load_source\n" in (windows.folder / "src/loads.py").read_text()
    assert (windows.folder / "src/compat.py").exists()


def test_read_only_file(windows: Windows) -> None:
    """It is named, and stays as it is."""
    path = windows.folder / "src/exact.py"
    path.chmod(0o444)
    code, _, errors = windows.run("migrate", "src\\exact.py")
    assert (code, path.read_text()) == (2, EXACT)
    assert "src\\exact.py: not written: it is read-only" in errors
    assert "Traceback" not in errors


def test_file_open_elsewhere(windows: Windows) -> None:
    """A file that a program keeps open is named, and stays as it is; no temporary file is left."""
    code, _, errors = windows.run("migrate", "src", before="held = open(r'src\\exact.py'); ")
    assert (code, (windows.folder / "src/exact.py").read_text()) == (2, EXACT)
    assert "src\\exact.py: not written: " in errors
    assert "Traceback" not in errors
    assert sorted(path.name for path in (windows.folder / "src").iterdir()) == ["exact.py", "manual.py"]


def test_processes(windows: Windows) -> None:
    """Many files are read in several processes, which Windows starts afresh; it cannot wait for a hundred."""
    lay_out(windows.folder, {f"many/file{number}.py": f"{EXACT}y = {number}\n" for number in range(20)})
    code, output, errors = windows.run("migrate", "many", "--jobs", "100")
    assert (code, errors) == (0, ""), output
    assert {path.read_text().rpartition("y")[0] for path in windows.folder.glob("many/*.py")} == {CLEAN}


def test_git_ignore(windows: Windows) -> None:
    """Patterns have slashes, paths have backslashes."""
    ignored = ("src/", "deep/*/exact.py", "!deep/kept/exact.py")
    files = {f"deep/{name}/exact.py": EXACT for name in ("gone", "kept", "left")}
    lay_out(windows.folder, {".git/config": "", ".gitignore": "\n".join(ignored), **files})
    _, output, _ = windows.run("scan", "--exclude", "left/")
    found = {line.partition(":")[0] for line in output.splitlines() if "exact.py:" in line}
    assert found == {"deep\\kept\\exact.py"}


def test_several_drives(windows: Windows) -> None:
    """Paths on C: and Z: at a time, settings and patterns included."""
    make = "import os, tempfile; d = tempfile.mkdtemp(dir='C:\\\\'); open(d + '\\\\a.py', 'w').write('import imp\\n'); "
    before = f"import sys; {make}sys.argv.append(d); "
    lay_out(windows.folder, {".git/config": "", ".gitignore": "nothing/", "pyproject.toml": ""})
    for typed in (("scan", "src", "--exclude", "manual.py"), ("migrate", "--diff", "src")):
        code, output, errors = windows.run(*typed, before=before)
        assert (code, errors.count("Traceback"), errors.count("not a path")) == (1, 0, 0), errors
        assert "exact.py" in output
        assert "C:" in output + errors


@pytest.mark.parametrize("encoding", ["cp437", "cp932", ""])
def test_text_in_a_code_page(windows: Windows, encoding: str) -> None:
    """What the console's code page has no character for does not end the run."""
    lay_out(windows.folder, {"ä→.py": EXACT, "ö→.py": BROKEN})
    code, output, errors = windows.run("scan", ".", **{"PYTHONIOENCODING": encoding} if encoding else {})
    assert code == 1, errors
    assert "Traceback" not in errors
    assert "ä→.py:2" in output
    assert "src\\exact.py:2" in output


def test_paths_in_reports(windows: Windows) -> None:
    """Other programs read them: addresses have slashes."""
    _, output, _ = windows.run("scan", "--format", "sarif")
    results = json.loads(output)["runs"][0]["results"]
    places = {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results}
    assert places == {"src/exact.py", "src/manual.py"}
    _, output, _ = windows.run("scan", "--format", "github")
    assert "file=src/exact.py,line=" in output
