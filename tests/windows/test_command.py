"""The command `reimp` under CPython for Windows: scan, migrate, what cannot be replaced, processes, exit codes."""

import os
import subprocess
import sys
from pathlib import Path

import oracle
import pytest
import pythons
from command import BROKEN, CLEAN, EXACT, MANUAL, lay_out
from windows.on_windows import windows_path

pytestmark = pytest.mark.long

REQUIREMENTS = ("libcst", "click", "packaging", "pathspec", "colorama")


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the wheels for Windows of what the command needs."""
    folder = tmp_path_factory.mktemp("libraries")
    options = ["--quiet", "--platform", "win_amd64", "--python-version", "3.13", "--only-binary=:all:"]
    pip = [sys.executable, "-m", "pip", "install", "--target", str(folder), *options, *REQUIREMENTS]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"PyPI has no wheels for Windows: {done.stderr[-200:]}")
    return folder


class Windows:
    """Runs the command in a folder."""

    def __init__(self, folder: Path, libraries: Path) -> None:
        self.folder = folder
        self.python = pythons.path("win3.13")
        self.path = ";".join(windows_path(each) for each in (oracle.ROOT / "src", libraries))

    def run(
        self, *arguments: str, program: tuple[str, ...] = ("-m", "reimp"), **variables: str
    ) -> tuple[int, str, str]:
        """Return the exit code, the output and the errors of `reimp` with *arguments*."""
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "PYTHONPATH": self.path, **variables}
        done = subprocess.run(
            [self.python, *program, *arguments], cwd=self.folder, env=environment, capture_output=True, check=False
        )
        output, errors = (each.decode("utf-8", "replace").replace("\r\n", "\n") for each in (done.stdout, done.stderr))
        return done.returncode, output, errors


@pytest.fixture
def windows(tmp_path: Path, libraries: Path) -> Windows:
    lay_out(tmp_path, {"src/exact.py": EXACT, "src/manual.py": MANUAL, "clean.py": CLEAN})
    return Windows(tmp_path, libraries)


def test_scan(windows: Windows) -> None:
    code, output, errors = windows.run("scan")
    assert (code, errors) == (1, "")
    assert "src\\exact.py:2" in output
    assert "src\\manual.py:2" in output


def test_broken_file(windows: Windows) -> None:
    lay_out(windows.folder, {"broken.py": BROKEN})
    code, output, errors = windows.run("scan", "broken.py", "missing.py")
    assert code == 2
    assert "broken.py" in output + errors
    assert "missing.py" in output + errors
    assert "Traceback" not in errors


def test_diff_writes_nothing(windows: Windows) -> None:
    code, output, _ = windows.run("migrate", "--diff", ".")
    assert "-import imp\n" in output
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


def test_read_only_file(windows: Windows) -> None:
    """It is migrated or named, and never half written."""
    path = windows.folder / "src/exact.py"
    path.chmod(0o444)
    code, output, errors = windows.run("migrate", "src\\exact.py")
    assert path.read_text() in {EXACT, CLEAN}
    assert (code == 2) == (path.read_text() == EXACT), (code, output, errors)
    assert "Traceback" not in errors


def test_file_open_elsewhere(windows: Windows) -> None:
    """A file that a program keeps open is replaced or named, with exit code 2; nothing else is left."""
    program = "import sys; held = open(r'src\\exact.py'); from reimp.__main__ import main; sys.exit(main())"
    code, output, errors = windows.run("migrate", "src", program=("-c", program))
    text = (windows.folder / "src/exact.py").read_text()
    assert (code, text) in {(2, EXACT), (0, CLEAN), (1, CLEAN)}, (output, errors)
    assert "exact.py" in output + errors
    assert "Traceback" not in errors
    assert sorted(path.name for path in (windows.folder / "src").iterdir()) == ["exact.py", "manual.py"]


def test_processes(windows: Windows) -> None:
    """Many files are read in several processes, which Windows starts afresh."""
    lay_out(windows.folder, {f"many/file{number}.py": EXACT for number in range(200)})
    code, output, errors = windows.run("migrate", "many")
    assert (code, errors) == (0, ""), output
    assert {path.read_text() for path in windows.folder.glob("many/*.py")} == {CLEAN}


def test_git_ignore(windows: Windows) -> None:
    lay_out(windows.folder, {".git/config": "", ".gitignore": "src/\n", "kept/exact.py": EXACT})
    _, output, _ = windows.run("scan")
    assert "kept\\exact.py" in output
    assert "src\\exact.py" not in output


def test_text_in_a_code_page(windows: Windows) -> None:
    """What the console's code page has no character for does not end the run."""
    lay_out(windows.folder, {"ä→.py": EXACT})
    code, output, errors = windows.run("scan", ".", PYTHONIOENCODING="cp437")
    assert code == 1, errors
    assert "Traceback" not in errors
    assert "exact.py" in output


def test_run(windows: Windows) -> None:
    code, output, errors = windows.run("run", "--", "python", "-c", "1")
    assert "Traceback" not in errors
    lay_out(windows.folder, {"program.py": "import imp\nprint(imp.get_tag())\n"})
    code, output, errors = windows.run("trace", "program.py", PYTHONWARNINGS="ignore")
    assert (code, output) == (1, "cpython-313\n"), errors
    assert "program.py" in errors
