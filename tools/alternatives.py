#!/usr/bin/env python3
"""Write docs/alternatives.md: what other tools do with the same program, docs/alternatives/sample.py.

Each tool is installed from PyPI into a new environment. A tool that provides modules, or that rewrites code, is
compared by the program's output, step by step, with that of Python 3.11. A tool that reports is compared by the
lines of uses that it reports.

example:
  $ tools/alternatives.py     run all tools and write the page; needs PyPI, Python 3.11, 3.13 and 3.15
"""

import argparse
import datetime
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import interpreters

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "alternatives.md"
SAMPLE = ROOT / "docs" / "alternatives" / "sample.py"
HEAD = ROOT / "docs" / "alternatives" / "head.md"
OPENREWRITE = ROOT / "docs" / "alternatives" / "run_openrewrite.py"
ORACLE, HOST, NEWEST = "3.11", "3.13", "3.15"
HIT = re.compile(r"^[^\n]*?sample\.py:(\d+):(?:\d+:)?(.*)$", re.MULTILINE)
ABOUT = re.compile(r"\bimp\b|find_module|get_loader|load_module")


@dataclass(frozen=True)
class Tool:
    """A tool, what pip installs for it, and its command; PYTHON and BIN are those of its environment."""

    name: str
    packages: tuple[str, ...]
    command: tuple[str, ...]


REIMP = (f"{ROOT}[migrate]",)
MODULES = (
    Tool("nothing", (), ("PYTHON", "sample.py")),
    Tool("reimp", (str(ROOT),), ("PYTHON", "sample.py")),
    Tool("reimp, with `reimp run`", (str(ROOT),), ("BIN/reimp", "run", "--", "PYTHON", "sample.py")),
    Tool("zombie-imp", ("zombie-imp",), ("PYTHON", "sample.py")),
    Tool("imp2importlib", ("imp2importlib",), ("PYTHON", "sample.py")),
)
REPORTERS = (
    Tool("reimp scan", REIMP, ("BIN/reimp", "scan", "--format", "concise", "sample.py")),
    Tool(
        "pylint",
        ("pylint",),
        ("BIN/pylint", "--disable=all", "--enable=E,deprecated-module,deprecated-method", "sample.py"),
    ),
    Tool("ty", ("ty",), ("BIN/ty", "check", "--python-version", "3.15", "--output-format", "concise", "sample.py")),
    Tool("mypy", ("mypy",), ("BIN/mypy", "--check-untyped-defs", "--python-version", "3.14", "sample.py")),
    Tool(
        "ruff",
        ("ruff",),
        ("BIN/ruff", "check", "--select", "ALL", "--preview", "--output-format", "concise", "sample.py"),
    ),
    Tool(
        "OpenRewrite",
        ("openrewrite", "openrewrite-migrate-python"),
        ("PYTHON", str(OPENREWRITE), "sample.py", "reported.py"),
    ),
)
REWRITERS = (
    Tool("reimp migrate", REIMP, ("BIN/reimp", "migrate", "sample.py")),
    Tool("reimp migrate --modern", REIMP, ("BIN/reimp", "migrate", "--modern", "sample.py")),
    Tool("pyupgrade", ("pyupgrade",), ("BIN/pyupgrade", "--py314-plus", "sample.py")),
    Tool("ruff", ("ruff",), ("BIN/ruff", "check", "--select", "UP", "--fix", "--unsafe-fixes", "sample.py")),
    Tool(
        "OpenRewrite",
        ("openrewrite", "openrewrite-migrate-python"),
        ("PYTHON", str(OPENREWRITE), "sample.py", "sample.py"),
    ),
)


def main() -> int:
    """Run the tools, write the page and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    pythons = {kind: each.path for kind, each in interpreters.find().items()}
    with tempfile.TemporaryDirectory(prefix="reimp-alternatives-") as made:
        PAGE.write_text(page(Runs(pythons, Path(made))), encoding="utf-8")
    return 0


def page(runs: "Runs") -> str:
    """Return the page."""
    modules = [(tool.name, *runs.provided(tool)) for tool in MODULES]
    reporters = [(tool.name, *runs.reported(tool)) for tool in REPORTERS]
    rewriters = [(tool.name, *runs.rewritten(tool)) for tool in REWRITERS]
    day = datetime.datetime.now(datetime.UTC).date()
    steps, uses = len(runs.expected), len(use_lines())
    parts = [f"<!-- written by tools/alternatives.py on {day} -->\n", HEAD.read_text(encoding="utf-8")]
    parts.append(f"## The results of {day:%B %Y}\n")
    parts.append(f"The program has {steps} steps, and {uses} lines with a use.\n")
    parts.append(table(("provides the modules", "release", f"steps as in 3.11, of {steps}"), modules))
    parts.append(table(("rewrites the code", "release", f"steps as in 3.11, of {steps}"), rewriters))
    parts.append(table(("reports the uses", "release", f"lines reported, of {uses}"), reporters))
    return "\n".join(parts)


def table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    """Return a table in Markdown."""
    lines = [f"| {' | '.join(map(str, row))} |" for row in (head, ("---",) * len(head), *rows)]
    return "".join(f"{line}\n" for line in lines)


def use_lines() -> set[int]:
    """Return the lines of the program that use a removed API."""
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if line.endswith("# use")}


class Runs:
    """Runs of tools, each in an environment of its own below *folder*."""

    def __init__(self, pythons: dict[str, str], folder: Path) -> None:
        self.pythons = pythons
        self.folder = folder
        self.expected = self._steps([pythons[ORACLE], "-W", "ignore", str(SAMPLE)], folder)

    def provided(self, tool: Tool) -> tuple[str, int]:
        """Return the release of a tool, and how many steps print what Python 3.11 prints, in its environment."""
        place, command = self._prepared(tool, NEWEST)
        return _release(place, tool), self._same(command, place)

    def rewritten(self, tool: Tool) -> tuple[str, int]:
        """Return the release of a tool, and how many steps of the code that it wrote print the same."""
        place, command = self._prepared(tool, HOST)
        subprocess.run(command, cwd=place, capture_output=True, check=False)
        return _release(place, tool), self._same([self.pythons[NEWEST], "sample.py"], place)

    def reported(self, tool: Tool) -> tuple[str, int]:
        """Return the release of a tool, and on how many lines with a use it reports something about it."""
        place, command = self._prepared(tool, HOST)
        done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
        lines = {int(match[1]) for match in HIT.finditer(done.stdout) if ABOUT.search(match[2])}
        return _release(place, tool), len(lines & use_lines())

    def _prepared(self, tool: Tool, kind: str) -> tuple[Path, list[str]]:
        """Return a directory with the program and an environment with the tool, and the tool's command."""
        print(f"{tool.name} on {kind}", file=sys.stderr, flush=True)
        place = Path(tempfile.mkdtemp(dir=self.folder))
        (place / "sample.py").write_bytes(SAMPLE.read_bytes())
        subprocess.run([self.pythons[kind], "-m", "venv", "--without-pip", place / "env"], check=True)
        python = place / "env" / "bin" / "python"
        if tool.packages:
            pip: list[str | Path] = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python]
            subprocess.run([*pip, "install", "--quiet", *tool.packages], check=True)
        named = {"PYTHON": str(python), "BIN": str(python.parent)}
        return place, [re.sub("^(PYTHON|BIN)", lambda match: named[match[1]], part) for part in tool.command]

    def _same(self, command: list[str], place: Path) -> int:
        steps = self._steps(command, place)
        return sum(steps.get(step) == printed for step, printed in self.expected.items())

    def _steps(self, command: list[str], place: Path) -> dict[str, str]:
        """Return what each step prints."""
        done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
        return {name: printed for name, _, printed in (line.partition(" ") for line in done.stdout.splitlines())}


def _release(place: Path, tool: Tool) -> str:
    """Return the release that was installed, that of the last package if there are several."""
    if not tool.packages or tool.packages[-1].startswith(str(ROOT)):
        return "this one" if tool.packages else ""
    (found,) = place.glob(f"env/lib/*/site-packages/{tool.packages[-1].replace('-', '_')}-*.dist-info")
    return found.stem.partition("-")[2]


if __name__ == "__main__":
    sys.exit(main())
