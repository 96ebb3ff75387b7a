"""Which interpreters the tests run programs on, the wheel they install, and a line for each interpreter at the end."""

import atexit
import fcntl
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import crc32

import conformance
import environments
import interpreters
import migrated
import oracle
import pytest
import pythons
import recorded

ROOT = Path(__file__).resolve().parent.parent
FOUND = pythons.FOUND
os.environ[interpreters.LISTED] = interpreters.listed(pythons.ALL)  # the other test processes find the same

SHARED = tempfile.mkdtemp(prefix="reimp-tests-")
atexit.register(shutil.rmtree, SHARED, ignore_errors=True)
os.environ.setdefault(recorded.SHARED, SHARED)  # that of the process that starts the others


# Run with --on, and for the conformance page: a start takes ten times as long as elsewhere.
ON_REQUEST = ("pyodide3.14",)

# What --quick runs programs on: the oracle, and the newest of the Pythons without imp that every checkout needs.
NEWEST = max((kind for kind in ("3.11", *migrated.NEWER) if kind in FOUND), default=next(iter(FOUND)))
QUICK = {"3.11", NEWEST}

# Where `make test` runs the programs a second time, without importlib's private names.
WITHOUT_IMP = [kind for kind in FOUND if re.fullmatch(r"3\.1[2-9]", kind)]
FIRST_AND_LAST = {*WITHOUT_IMP[:1], *WITHOUT_IMP[-1:]}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--conformance", action="store_true", help="write docs/conformance.md from the tests that ran")
    parser.addoption(
        "--on", action="append", metavar="KIND", help="run programs on this interpreter only (3.13, pypy3.11)"
    )
    parser.addoption("--record", action="store_true", help="record the answers of Python 3.11 in tests/recorded/")
    parser.addoption("--quick", action="store_true", help="run the tests of `make quick`; CONTRIBUTING.md lists them")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return the number of test processes: most only wait for a program, and many programs sleep.

    Each collects all tests for itself, so --quick has fewer processes.
    """
    cores = os.cpu_count() or 1
    return cores + 1 if config.getoption("--quick") else 2 * cores


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes *kind* once for each interpreter on this machine."""
    chosen = any("kind" in mark.args[0] for mark in metafunc.definition.iter_markers("parametrize"))
    if "kind" in metafunc.fixturenames and not chosen:
        every = metafunc.config.getoption("--conformance")
        on = [NEWEST] if metafunc.config.getoption("--quick") else metafunc.config.getoption("--on")
        wanted = on or [kind for kind in FOUND if every or kind not in ON_REQUEST]
        metafunc.parametrize("kind", [kind for kind in FOUND if kind in wanted])


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take out the tests that --quick leaves out, and programs that cannot run without importlib's private names."""
    without = {item for item in items if _is_left_out(item, quick=config.getoption("--quick"))}
    config.hook.pytest_deselected(items=list(without))
    items[:] = [item for item in items if item not in without]
    for item in items:
        if _parameters(item).get("where") == "without-private" and _parameters(item)["kind"] not in FIRST_AND_LAST:
            item.add_marker("long")


def _is_left_out(item: pytest.Item, *, quick: bool) -> bool:
    """Return whether a test does not run.

    Without importlib's private names: PyPy's own import statement looks for them, and Pyodide's importlib is that of
    CPython 3.14. With --quick: tests that are marked as slow, every other Python, the second run of a program without
    those names, of a test that is divided into parts all but the first, and of programs about `imp` two of three.
    """
    parameters = _parameters(item)
    kind, without_private = str(parameters.get("kind", "3.11")), parameters.get("where") == "without-private"
    if quick:
        slow = item.get_closest_marker("slow") is not None or _is_one_of_many(parameters.get("program"))
        return slow or kind not in QUICK or without_private or parameters.get("part", 0) != 0
    return without_private and kind.startswith(("pypy", "pyodide"))


def _parameters(item: pytest.Item) -> dict[str, object]:
    return item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}


def _is_one_of_many(program: object) -> bool:
    """Return whether --quick leaves out a program about `imp`: it runs each third one."""
    return isinstance(program, oracle.Program) and crc32(program.id.encode()) % 3 > 0


@pytest.fixture
def python(kind: str) -> str:
    """Return the path of the interpreter that the test runs programs on."""
    return FOUND[kind].path


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this checkout."""
    for library in ("build", "hatchling"):
        pytest.importorskip(library)

    def build(folder: Path) -> None:
        command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
        subprocess.run(command, check=True, capture_output=True)

    (built,) = _made_once("dist", build, tmp_path_factory).glob("*.whl")
    return built


def _made_once(name: str, make: Callable[[Path], object], factory: pytest.TempPathFactory) -> Path:
    """Return a directory that *make* fills; the test processes of one run share it."""
    top = factory.getbasetemp()
    folder = (top.parent if "PYTEST_XDIST_WORKER" in os.environ else top) / name
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            unfinished = folder.with_suffix(".unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            make(unfinished)
            unfinished.rename(folder)
    return folder


@pytest.fixture(scope="session")
def ways() -> Iterator[migrated.Ways]:
    """Return the ways to run programs and what becomes of them; the interpreters end with the tests."""
    ways = migrated.Ways()
    yield ways
    ways.end()


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a directory with what the wheel installs."""
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", str(wheel), "--target"]
    return _made_once("installed", lambda to: subprocess.run([*install, str(to)], check=True), tmp_path_factory)


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
        kind = parameters.get("kind", "")  # no string where there is no kind to run the test on
        item.user_properties += [("kind", kind if isinstance(kind, str) else ""), ("clauses", clauses)]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print a line for each interpreter, name the supported ones that are not here, and write the conformance page."""
    counts: Counter[tuple[str, str]] = Counter()
    clauses: Counter[tuple[str, str, str]] = Counter()
    for outcome in ("passed", "failed", "skipped"):
        for report in terminalreporter.stats.get(outcome, []):
            ran = dict(getattr(report, "user_properties", ()))  # a module that is skipped has none
            counts[ran.get("kind", ""), outcome] += 1
            clauses.update((clause, ran.get("kind", ""), outcome) for clause in ran.get("clauses", "").split())
    terminalreporter.section("interpreters")
    for kind, interpreter in pythons.ALL.items():
        numbers = ", ".join(f"{counts[kind, outcome]} {outcome}" for outcome in ("passed", "failed", "skipped"))
        terminalreporter.line(f"{interpreter}  {numbers}")
    if "3.11" in FOUND and recorded.stand_in("3.11"):
        terminalreporter.line(f"3.11        is old: {recorded.stand_in('3.11')}")
    for kind in interpreters.missing(pythons.ALL):
        terminalreporter.line(f"{kind:<11} {pythons.MISSING}: {recorded.stand_in(kind) or 'nothing was run on it'}")
    if config.getoption("--conformance") and not config.option.collectonly:
        page = conformance.page({kind: str(found) for kind, found in pythons.ALL.items()}, clauses)
        (ROOT / "docs" / "conformance.md").write_text(page, encoding="utf-8")
