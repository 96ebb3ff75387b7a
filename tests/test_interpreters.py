"""`tools/interpreters.py`, run for real in a made-up home with made-up Pythons."""

import json
import os
import subprocess
import sys
from pathlib import Path

import interpreters
import pytest

TOOL = Path(__file__).parent.parent / "tools" / "interpreters.py"


class Machine:
    """A home folder and a PATH, and the command run with them."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.bin = home / "bin"
        self.bin.mkdir()

    def script(self, path: Path, body: str) -> None:
        """Put a shell script at *path*."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)

    def python(self, path: Path, version: str, kind: str, implementation: str = "CPython") -> None:
        """Put something at *path* that answers the tool's question as a Python would."""
        order = [int(part) for part in version.split(".")]
        answer = {"kind": kind, "implementation": implementation, "version": version, "order": order, "path": str(path)}
        self.script(path, f"echo '{json.dumps(answer)}'")

    def run(self, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        """Run the tool with nothing on PATH but the folder `bin`."""
        environment = {"PATH": str(self.bin), "HOME": str(self.home), **environment}
        return subprocess.run(
            [sys.executable, str(TOOL), *arguments], env=environment, capture_output=True, text=True, check=False
        )

    def found(self, **environment: str) -> dict[str, str]:
        """Return the paths that the tool prints, by kind."""
        answer = json.loads(self.run("--json", **environment).stdout)
        return {one["kind"]: one["path"] for one in answer["found"]}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def own_kind() -> str:
    """Return the kind of the Python that runs the tool: it is always found."""
    return "{}.{}".format(*sys.version_info)


def other_kinds() -> list[str]:
    return [kind for kind in interpreters.SUPPORTED if kind != own_kind()]


def test_lists_one_line_for_each_and_names_the_missing(machine: Machine) -> None:
    done = machine.run()
    assert [line.split()[0] for line in done.stdout.splitlines()] == [own_kind()]
    assert done.stderr.splitlines() == [f"{kind:<9} missing" for kind in other_kinds()]
    assert done.returncode == 1


def test_line_has_kind_implementation_version_and_path(machine: Machine) -> None:
    path = machine.bin / "python3.15"
    machine.python(path, "3.15.2", "3.15")
    assert f"3.15      CPython 3.15.2   {path}" in machine.run().stdout.splitlines()


def test_succeeds_when_only_optional_ones_are_missing(machine: Machine) -> None:
    for kind in interpreters.REQUIRED:
        machine.python(machine.bin / f"python{kind}", f"{kind}.0", kind)
    done = machine.run()
    assert done.returncode == 0
    assert "3.14      missing" in done.stderr


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("exit 1", id="fails"),
        pytest.param("echo 'pyenv: python3.15: command not found' >&2; exit 127", id="shim-without-version"),
        pytest.param("echo Python 3.15.0", id="answers-something-else"),
        pytest.param("echo '[]'", id="answers-other-json"),
        pytest.param("echo '{}'", id="answers-too-little"),
        pytest.param("kill -9 $$", id="dies"),
        pytest.param("printf '\\377'", id="answers-no-text"),
    ],
)
def test_passes_over_what_is_no_working_python(machine: Machine, body: str) -> None:
    machine.script(machine.bin / "python3.15", body)
    done = machine.run()
    assert "Traceback" not in done.stderr
    assert "3.15      missing" in done.stderr


def test_passes_over_what_cannot_be_started(machine: Machine) -> None:
    (machine.bin / "python3.12").mkdir()
    (machine.bin / "python3.13").symlink_to(machine.home / "nowhere")
    (machine.bin / "python3.15").write_text("not executable", encoding="utf-8")
    assert list(machine.found()) == [own_kind()]


def test_lists_a_python_once_that_has_several_names(machine: Machine) -> None:
    for name in ("python", "python3", f"python{own_kind()}"):
        (machine.bin / name).symlink_to(sys.executable)
    base = os.path.realpath(getattr(sys, "_base_executable", sys.executable))
    assert machine.found() == {own_kind(): base}


def test_believes_the_python_and_not_its_name(machine: Machine) -> None:
    machine.python(machine.bin / "python3.15", "3.14.1", "3.14t")
    assert "3.15" not in machine.found()
    assert "3.14t" in machine.found()


def test_leaves_out_versions_that_are_not_supported(machine: Machine) -> None:
    machine.python(machine.bin / "python3.10", "3.10.1", "3.10")
    machine.python(machine.bin / "python2", "2.7.1", "2.7")
    assert list(machine.found()) == [own_kind()]


def test_takes_the_newest_release_wherever_it_is(machine: Machine) -> None:
    places = {
        "3.15.9": machine.bin / "python3.15",
        "3.15.10": machine.home / ".pyenv/versions/3.15.10/bin/python3.15",
        "3.15.2": machine.home / ".local/share/uv/python/cpython-3.15.2/bin/python3.15",
    }
    for version, path in places.items():
        machine.python(path, version, "3.15")
    assert machine.found()["3.15"] == str(places["3.15.10"])


@pytest.mark.parametrize(
    ("folder", "variable", "value"),
    [
        (".pyenv/versions/3.15.0/bin", "", ""),
        ("elsewhere/versions/3.15.0/bin", "PYENV_ROOT", "elsewhere"),
        (".local/share/uv/python/cpython-3.15.0/bin", "", ""),
        ("data/uv/python/cpython-3.15.0/bin", "XDG_DATA_HOME", "data"),
        ("pythons/cpython-3.15.0/bin", "UV_PYTHON_INSTALL_DIR", "pythons"),
        (".cache/reimp/interpreters/3.15/bin", "", ""),
        ("cache/reimp/interpreters/3.15/bin", "XDG_CACHE_HOME", "cache"),
    ],
)
def test_looks_in(machine: Machine, folder: str, variable: str, value: str) -> None:
    path = machine.home / folder / "python3.15"
    machine.python(path, "3.15.0", "3.15")
    environment = {variable: str(machine.home / value)} if variable else {}
    assert machine.found(**environment)["3.15"] == str(path)


def test_asks_uv_where_it_keeps_its_pythons(machine: Machine) -> None:
    path = machine.home / "anywhere/cpython-3.15.0/bin/python3.15"
    machine.python(path, "3.15.0", "3.15")
    machine.script(machine.bin / "uv", f'[ "$*" = "python dir" ] && echo {machine.home}/anywhere')
    assert machine.found()["3.15"] == str(path)


def test_finds_pypy(machine: Machine) -> None:
    machine.python(machine.home / ".pyenv/versions/pypy3.11-7.3.19/bin/pypy3.11", "3.11.11", "pypy3.11", "PyPy")
    assert "pypy3.11" in machine.found()
    assert "pypy3.11  PyPy 3.11.11 " in machine.run().stdout


def test_json_has_the_missing_too(machine: Machine) -> None:
    answer = json.loads(machine.run("--json").stdout)
    assert [one["kind"] for one in answer["found"]] == [own_kind()]
    assert answer["missing"] == other_kinds()


@pytest.mark.parametrize("required", interpreters.REQUIRED)
def test_required_python_is_on_this_machine(required: str) -> None:
    """The suite proves nothing without these, so it fails where they are missing."""
    assert required in interpreters.find()


@pytest.mark.parametrize(("version", "final"), [("3.15.0", True), ("3.15.0rc1", False), ("3.15.0a1+", False)])
def test_final(version: str, final: bool) -> None:
    assert interpreters.Interpreter("3.15", "CPython", version, "python").final is final
