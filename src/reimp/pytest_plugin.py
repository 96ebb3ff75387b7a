"""Report each place that reached `imp` while tests ran: `pytest -p reimp.pytest_plugin --trace-imp`.

It is no entry point of the distribution: pytest would import it always, and load with its own loader what is installed
with it, which is `imp`.
"""

import os
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: "pytest.Parser") -> None:
    """Add the options."""
    group = parser.getgroup("reimp")
    group.addoption("--trace-imp", action="store_true", help="report each place that reached imp while the tests ran")
    group.addoption("--trace-imp-json", metavar="FILE", help="write that to FILE, for reimp scan --merge FILE")


def pytest_configure(config: "pytest.Config") -> None:
    """Begin to trace if an option asks for it; workers of pytest-xdist are traced like every process started."""
    output = config.getoption("--trace-imp-json")
    if not (output or config.getoption("--trace-imp")) or hasattr(config, "workerinput"):
        return
    from reimp.__main__ import EXTRA, NEEDED

    if not all(find_spec(name) for name in NEEDED):
        import pytest

        raise pytest.UsageError(EXTRA)
    config.pluginmanager.register(_Trace(output))


class _Trace:
    """A trace from now to the end of the session."""

    def __init__(self, output: str | None) -> None:
        from reimp.running.at_start import python_path
        from reimp.running.trace import prepare
        from reimp.running.tracer import start

        self.output = output
        self.folder = TemporaryDirectory(prefix="reimp-trace-")
        self.before = os.environ.get("PYTHONPATH")
        prepare(self.folder.name)
        os.environ["PYTHONPATH"] = python_path(self.folder.name)
        start(self.folder.name)

    def pytest_terminal_summary(self, terminalreporter: "pytest.TerminalReporter") -> None:
        """Show the report, and write it."""
        from reimp.model import Options
        from reimp.running import reached
        from reimp.running.trace import traced_lines

        found = traced_lines(self.folder.name)
        report = reached.report(found, Options())
        terminalreporter.section("imp")
        terminalreporter.write(reached.render(report, found, "text"))
        if self.output:
            Path(self.output).write_text(reached.render(report, found, "json"), "utf-8")

    def pytest_unconfigure(self) -> None:
        """Remove the files and the environment variable."""
        if self.before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = self.before
        self.folder.cleanup()
