"""What docs/build-isolation.md says, tried on a published package whose setup.py imports `imp`. Needs PyPI."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import pythons
from command import lay_out

from reimp.__main__ import HELP

pytestmark = pytest.mark.slow

WITHOUT = [kind for kind in pythons.FOUND if kind != "3.11" and not kind.startswith(("pypy", "pyodide"))]  # without imp
FAILS = "No module named 'imp'"

PIP = "pip install --no-cache-dir --target out pathtools==0.1.2"
UV = "uv pip install --no-cache --target out pathtools==0.1.2"
EXTRA = '[extra-build-dependencies]\npathtools = ["reimp"]\n'
PROJECT = """\
[project]
name = "project"
version = "1.0"
requires-python = ">=3.12"
dependencies = ["pathtools==0.1.2"]
"""
PYTHON = {"UV_PYTHON": "{python}"}

# What is typed, where reimp, setuptools and wheel are installed; files; environment; whether pathtools is built.
Row = tuple[str, dict[str, str | bytes], dict[str, str], bool]
ROWS: dict[str, Row] = {
    "pip": (PIP, {}, {}, False),
    "pip, no isolation": (f"{PIP} --no-build-isolation", {}, {}, True),
    "pip, reimp run": (f"reimp run -- {PIP}", {}, {}, True),
    "uv": (UV, {}, {}, False),
    "uv, extra-build-dependencies": (UV, {"uv.toml": EXTRA}, {}, True),
    "uv, reimp run": (f"reimp run -- {UV}", {}, {}, True),
}
MORE: dict[str, Row] = {
    "pip, a constraint": (PIP, {"c.txt": "reimp"}, {"PIP_CONSTRAINT": "c.txt"}, False),
    "pip, a build constraint": (PIP, {"c.txt": "reimp"}, {"PIP_BUILD_CONSTRAINT": "c.txt"}, False),
    "pip, PYTHONPATH": (PIP, {}, {"PYTHONPATH": "{site}"}, False),
    "uv, a build constraint": (UV, {"c.txt": "reimp"}, {"UV_BUILD_CONSTRAINT": "c.txt"}, False),
    "uv, PYTHONPATH": (UV, {}, {"PYTHONPATH": "{site}"}, True),
    "uv, no isolation": (f"{UV} --no-build-isolation", {}, {}, True),
    "uv, no isolation for one": (f"{UV} --no-build-isolation-package pathtools", {}, {}, True),
    "uv, in a project": ("uv sync", {"pyproject.toml": PROJECT}, PYTHON, False),
    "uv, extra ... in a project": ("uv sync", {"pyproject.toml": f"{PROJECT}[tool.uv.{EXTRA[1:]}"}, PYTHON, True),
    "uv, reimp run in a project": ("reimp run -- uv sync", {"pyproject.toml": PROJECT}, PYTHON, True),
}


def environment(folder: Path, wheel: Path) -> dict[str, str]:
    """Return the variables of a shell in which the virtual environment in *folder* is active."""
    own = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_CONS", "UV_PYTHON"))}
    path = os.pathsep.join([str(folder / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]])
    uv = {"UV_FIND_LINKS": str(wheel.parent), "UV_CACHE_DIR": str(folder / "cache")}
    return own | uv | {"PATH": path, "VIRTUAL_ENV": str(folder)}


def create(kind: str, folder: Path, *install: str) -> None:
    """Create a virtual environment in *folder*, and install what is listed."""
    subprocess.run([sys.executable, "-m", "virtualenv", "-q", "-p", pythons.path(kind), str(folder)], check=True)
    subprocess.run([str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", *install], check=True)


@pytest.fixture(scope="module")
def active(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the variables of a shell with a Python 3.13 in which reimp is installed, without its extra."""
    folder = tmp_path_factory.mktemp("active")
    create("3.13", folder, "pip>=25.3", "setuptools", "wheel", str(wheel))
    return environment(folder, wheel)


LONG = [pytest.param(row, marks=pytest.mark.long, id=name) for name, row in MORE.items()]


@pytest.mark.parametrize("row", [*(pytest.param(row, id=name) for name, row in ROWS.items()), *LONG])
def test_ways(row: Row, active: dict[str, str], tmp_path: Path) -> None:
    typed, files, variables, built = row
    lay_out(tmp_path, files)
    (site,) = Path(active["VIRTUAL_ENV"]).glob("lib/python*/site-packages")
    variables = {key: value.format(site=site, python=pythons.path("3.13")) for key, value in variables.items()}
    done = run(typed, tmp_path, active | variables)
    assert (FAILS in done.stdout + done.stderr) != built, done
    assert (done.returncode == 0, bool([*tmp_path.rglob("pathtools/patterns.py")])) == (built, built), done


def run(typed: str, folder: Path, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Type a command in *folder*."""
    return subprocess.run(typed.split(), cwd=folder, env=variables, capture_output=True, text=True, check=False)


@pytest.mark.long
@pytest.mark.parametrize("kind", WITHOUT)
def test_reimp_run_with_the_pip_of(kind: str, wheel: Path, tmp_path: Path) -> None:
    """Two packages, one of which needs the other; neither builds without imp."""
    create(kind, tmp_path / "venv", str(wheel))
    watchdog = "pip install --no-cache-dir --target out watchdog==0.8.3"
    assert FAILS in run(watchdog, tmp_path, environment(tmp_path / "venv", wheel)).stderr
    done = run(f"reimp run -- {watchdog}", tmp_path, environment(tmp_path / "venv", wheel))
    assert (done.returncode, len([*tmp_path.glob("out/[pw]at*-*.dist-info")])) == (0, 2), done


@pytest.mark.long
@pytest.mark.parametrize("version", ["58.5.3", "65.5.0"])
def test_old_setuptools(version: str, active: dict[str, str], tmp_path: Path) -> None:
    """It also wants distutils, or pkgutil.ImpImporter."""
    system = f'[build-system]\nrequires = ["setuptools=={version}", "wheel"]\nbuild-backend = "setuptools.build_meta"\n'
    setup = "import imp, pkg_resources, setuptools\nsetuptools.setup(name='old', version='1.0', py_modules=['old'])\n"
    lay_out(tmp_path, {"pyproject.toml": system, "setup.py": setup, "old.py": ""})
    for tool in ("pip install --target a .", "uv pip install --target b ."):
        assert run(tool, tmp_path, active).returncode != 0
        done = run(f"reimp run -- {tool}", tmp_path, active)
        assert done.returncode == 0, done
    assert [path.parent.name for path in sorted(tmp_path.glob("?/old.py"))] == ["a", "b"]


def test_nothing_is_left(active: dict[str, str], tmp_path: Path) -> None:
    """The environment is as it was, and a Python that has its own imp keeps it."""
    show = tmp_path / "show.py"
    show.write_text("import imp, sys; print(imp.__file__, [entry for entry in sys.path if 'startup' in entry])")
    old = pythons.path("3.11")
    standard = run(f"{old} -W ignore {show}", tmp_path, active).stdout
    assert run(f"reimp run -- {old} -W ignore {show}", tmp_path, active).stdout == standard
    bare = f"{pythons.path('3.13')} -W ignore {show}"
    assert run(f"reimp run -- {bare}", tmp_path, active).stdout.endswith("imp.py []\n")
    assert FAILS in run(bare, tmp_path, active).stderr


@pytest.mark.parametrize("version", ["2.7", "3.6", "3.10"])
def test_pythons_with_an_imp_of_their_own(version: str, active: dict[str, str], tmp_path: Path) -> None:
    """They start as ever, and what they start has imp as well."""
    found = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    if not found:
        pytest.skip(f"no Python {version} here")
    program = f"import subprocess as s; print(s.call([{pythons.path('3.13')!r}, '-Wi', '-c', 'import imp'], env={{}}))"
    (tmp_path / "start.py").write_text(program)
    done = run(f"reimp run -- {found[0]} start.py", tmp_path, active)
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_sitecustomize_of_the_user_runs(active: dict[str, str], tmp_path: Path) -> None:
    lay_out(tmp_path, {"own/sitecustomize.py": "print('own')", "bad/sitecustomize.py": "import gone"})
    for folder, said in (("own", "own\nown\n"), ("bad", "")):
        done = run("reimp run -- python -c pass", tmp_path, active | {"PYTHONPATH": folder})
        assert done.stdout == said
        assert ("No module named 'gone'" in done.stderr) == (folder == "bad")


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("reimp run -- python -c raise(SystemExit(7))", 7, ""),
        ("reimp run -- no-such-command", 2, "reimp: no-such-command: does not start: no such file or directory\n"),
        ("reimp run --", 2, HELP),
    ],
)
def test_exit_code(typed: str, code: int, said: str, active: dict[str, str], tmp_path: Path) -> None:
    done = run(typed, tmp_path, active)
    assert (done.returncode, done.stderr) == (code, said)
