"""Which interpreters the tests run programs on, the wheel they install, and a line for each interpreter at the end."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import interpreters
import pytest

ROOT = Path(__file__).resolve().parent.parent
FOUND = interpreters.find()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--on", action="append", metavar="KIND", help="run programs on this interpreter only (3.13, pypy3.11)"
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes *kind* once for each interpreter on this machine."""
    if "kind" in metafunc.fixturenames:
        wanted = metafunc.config.getoption("--on") or FOUND
        metafunc.parametrize("kind", [kind for kind in FOUND if kind in wanted])


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
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what the wheel installs."""
    folder = tmp_path_factory.mktemp("installed")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), str(wheel)]
    subprocess.run(install, check=True)
    return folder


def pytest_runtest_makereport(item: pytest.Item) -> None:
    kind = getattr(item, "callspec", None) and item.callspec.params.get("kind")  # type: ignore[attr-defined]
    if kind and ("kind", kind) not in item.user_properties:
        item.user_properties.append(("kind", kind))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print one line for each interpreter, and name the supported ones that are not here."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in FOUND}
    for outcome in ("passed", "failed", "skipped"):
        for report in terminalreporter.stats.get(outcome, []):
            for kind in _kinds(report):
                counts[kind][outcome] += 1
    terminalreporter.section("interpreters")
    for kind, interpreter in FOUND.items():
        passed, failed, skipped = (counts[kind][outcome] for outcome in ("passed", "failed", "skipped"))
        terminalreporter.line(f"{interpreter}  {passed} passed, {failed} failed, {skipped} skipped")
    for kind in interpreters.missing(FOUND):
        terminalreporter.line(f"{kind:<9} not on this machine: nothing was run on it")


def _kinds(report: pytest.TestReport) -> Iterator[str]:
    return (str(value) for name, value in report.user_properties if name == "kind")
