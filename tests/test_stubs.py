"""The wheel makes mypy and pyright understand programs that use `imp`, and its stubs agree with the module."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import pythons

pytestmark = pytest.mark.slow

TYPED = Path(__file__).parent / "typed"
ACCEPTED = TYPED / "accepted.py"
REJECTED = TYPED / "rejected.py"
STUB = Path(__file__).parent.parent / "src" / "imp-stubs" / "__init__.pyi"

# The Pythons that are without `imp`; below, the type checkers know the standard library's.
VERSIONS = ("3.12", "3.13", "3.14")


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a Python >= 3.12 in a new environment that has the wheel, and mypy for its stubtest."""
    venv = tmp_path_factory.mktemp("stubs") / "venv"
    subprocess.run([sys.executable, "-m", "virtualenv", "-q", "-p", pythons.path("3.13"), str(venv)], check=True)
    python = str(venv / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(wheel), "mypy"], check=True)
    return python


def mypy(python: str, version: str, program: Path) -> set[int]:
    """Return the lines of *program* in which mypy finds an error."""
    options = ["--strict", "--cache-dir", os.devnull, "--python-version", version, "--python-executable", python]
    done = subprocess.run(
        [python, "-m", "mypy", *options, str(program)], capture_output=True, text=True, cwd=TYPED, check=False
    )
    assert done.returncode in {0, 1}, done.stderr
    return {int(line) for line in re.findall(r"^\S+?:(\d+): error:", done.stdout, re.MULTILINE)}


def pyright(python: str, version: str, program: Path) -> set[int]:
    """Return the lines of *program* in which pyright finds an error."""
    options = ["--outputjson", "--pythonversion", version, "--pythonpath", python]
    done = subprocess.run(
        [sys.executable, "-m", "pyright", *options, str(program)],
        capture_output=True,
        text=True,
        cwd=TYPED,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    diagnostics = json.loads(done.stdout)["generalDiagnostics"]
    return {one["range"]["start"]["line"] + 1 for one in diagnostics if one["severity"] == "error"}


def marked(program: Path) -> set[int]:
    """Return the lines of *program* that are marked as errors."""
    lines = program.read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, start=1) if line.endswith("# error")}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("checker", [mypy, pyright], ids=lambda checker: checker.__name__)
@pytest.mark.parametrize("program", [ACCEPTED, REJECTED], ids=lambda program: program.stem)
def test_type_checkers_report_the_marked_lines(
    checker: Callable[[str, str, Path], set[int]], program: Path, version: str, python: str
) -> None:
    assert checker(python, version, program) == marked(program)


def test_stubtest(python: str) -> None:
    """The stubtest of mypy finds no difference between the stubs and the module they describe."""
    done = subprocess.run([python, "-m", "mypy.stubtest", "imp"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_public_name_has_a_type_and_a_use() -> None:
    """The stubs, and the accepted program, have all the public names that 3.11's `imp` had."""
    question = "import imp, types; print(*[n for n, v in vars(imp).items() if not isinstance(v, types.ModuleType)])"
    answer = subprocess.run(
        [pythons.path("3.11"), "-W", "ignore", "-c", question], capture_output=True, text=True, check=True
    )
    names = {name for name in answer.stdout.split() if not name.startswith("_")}
    tree = ast.parse(ACCEPTED.read_text(encoding="utf-8"))
    used = {
        node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "imp"
    }
    assert used == names
    stub = STUB.read_text(encoding="utf-8")
    assert {name for name in names if re.search(rf"\b{name}\b", stub)} == names
