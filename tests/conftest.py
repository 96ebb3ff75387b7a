"""Which interpreters the tests run programs on, the wheel they install, and a line for each interpreter at the end."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import conformance
import environments
import interpreters
import migrated
import pytest

ROOT = Path(__file__).resolve().parent.parent
FOUND = interpreters.find()
os.environ[interpreters.LISTED] = interpreters.listed(FOUND)  # the other test processes find the same

# Run with --on, and for the conformance page: a start takes ten times as long as elsewhere.
ON_REQUEST = ("pyodide3.14",)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--conformance", action="store_true", help="write docs/conformance.md from the tests that ran")
    parser.addoption(
        "--on", action="append", metavar="KIND", help="run programs on this interpreter only (3.13, pypy3.11)"
    )


def pytest_xdist_auto_num_workers() -> int:
    """Return the number of test processes: most only wait for a program, and many programs sleep."""
    return 2 * (os.cpu_count() or 1)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes *kind* once for each interpreter on this machine."""
    chosen = any("kind" in mark.args[0] for mark in metafunc.definition.iter_markers("parametrize"))
    if "kind" in metafunc.fixturenames and not chosen:
        every = metafunc.config.getoption("--conformance")
        wanted = metafunc.config.getoption("--on") or [kind for kind in FOUND if every or kind not in ON_REQUEST]
        metafunc.parametrize("kind", [kind for kind in FOUND if kind in wanted])


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take out programs that would run without importlib's private names where that cannot be, or tells nothing new.

    PyPy's own import statement looks for those names. Pyodide's importlib is that of CPython 3.14.
    """
    given = {item: item.callspec.params for item in items if isinstance(item, pytest.Function) and "[" in item.name}
    no_need = {
        item
        for item, parameters in given.items()
        if parameters.get("where") == "without-private" and str(parameters["kind"]).startswith(("pypy", "pyodide"))
    }
    config.hook.pytest_deselected(items=list(no_need))
    items[:] = [item for item in items if item not in no_need]


@pytest.fixture
def python(kind: str) -> str:
    """Return the path of the interpreter that the test runs programs on."""
    return FOUND[kind].path


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this checkout, built once in each test process."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def ways() -> Iterator[migrated.Ways]:
    """Return the ways to run programs and what becomes of them; the interpreters end with the tests."""
    ways = migrated.Ways()
    yield ways
    ways.end()


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what the wheel installs."""
    folder = tmp_path_factory.mktemp("installed")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), str(wheel)]
    subprocess.run(install, check=True)
    return folder


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the directory of a virtual environment with the distributions of tests/environments.py."""
    folder = tmp_path_factory.mktemp("environment")
    environments.create(folder)
    return folder


def pytest_runtest_makereport(item: pytest.Item) -> None:
    """Note on the test's report which interpreter it ran on, and which clauses of the contract it proves."""
    if isinstance(item, pytest.Function) and not item.user_properties:
        parameters = item.callspec.params if hasattr(item, "callspec") else {}
        proof = parameters.get("program") or item.module
        clauses = " ".join(getattr(proof, "clauses", ())) or "".join(
            re.findall("^clauses: (.+)$", proof.__doc__ or "", re.MULTILINE)
        )
        item.user_properties += [("kind", parameters.get("kind", "")), ("clauses", clauses)]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print a line for each interpreter, name the supported ones that are not here, and write the conformance page."""
    counts: Counter[tuple[str, str]] = Counter()
    clauses: Counter[tuple[str, str, str]] = Counter()
    for outcome in ("passed", "failed", "skipped"):
        for report in terminalreporter.stats.get(outcome, []):
            ran = dict(report.user_properties)
            counts[ran.get("kind", ""), outcome] += 1
            clauses.update((clause, ran.get("kind", ""), outcome) for clause in ran.get("clauses", "").split())
    terminalreporter.section("interpreters")
    for kind, interpreter in FOUND.items():
        numbers = ", ".join(f"{counts[kind, outcome]} {outcome}" for outcome in ("passed", "failed", "skipped"))
        terminalreporter.line(f"{interpreter}  {numbers}")
    for kind in interpreters.missing(FOUND):
        terminalreporter.line(f"{kind:<11} not on this machine: nothing was run on it")
    if config.getoption("--conformance") and not config.option.collectonly:
        page = conformance.page({kind: str(FOUND[kind]) for kind in FOUND}, clauses)
        (ROOT / "docs" / "conformance.md").write_text(page, encoding="utf-8")
