"""How long `reimp scan` takes on a tree, beside ruff and ripgrep on the same tree, in turn, in one run.

    python benchmarks/scan.py [--tree FOLDER] [--rounds N]

The tree is all that is installed under pyenv, about 30,000 files, or without pyenv the standard library. ruff and rg
look at `.py` files only; ruff has `imp` as a banned name (TID251) and no cache. A ratio is the median of the rounds'
ratios. It is a report: a limit that is not met is marked, and fails nothing.
"""

import argparse
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUFF = '[lint]\nselect = ["TID251"]\n[lint.flake8-tidy-imports.banned-api]\nimp.msg = "removed in Python 3.12"\n'
PEER = "ruff check --select TID251"
LIMIT = 1.0  # times the peer


def installed() -> str:
    """Return the folder of all Pythons that pyenv has, or that of the standard library."""
    folder = Path("~/.pyenv/versions").expanduser()
    return str(folder) if folder.is_dir() else sysconfig.get_path("stdlib")


def subjects(tree: str, settings: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the commands that are compared, those that are not installed left out."""
    yield "reimp scan", [sys.executable, "-m", "reimp", "scan", "--quiet", "--output", os.devnull, tree]
    if importlib.util.find_spec("ruff"):
        options = ["--no-cache", "--quiet", "--no-respect-gitignore", "--config", settings]
        yield PEER, [sys.executable, "-m", "ruff", "check", *options, tree]
    if rg := shutil.which("rg"):
        yield "rg -lw imp", [rg, "-lw", "imp", "-g", "*.py", tree]


def seconds(command: list[str]) -> float:
    """Return how long *command* runs."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    start = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tree", default=installed())
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder, "ruff.toml")
        settings.write_text(RUFF, encoding="utf-8")
        commands = dict(subjects(chosen.tree, str(settings)))
        seconds(commands["reimp scan"])  # so that all find the files in memory
        rounds = [{name: seconds(command) for name, command in commands.items()} for _ in range(chosen.rounds)]
    files = sum(1 for _ in Path(chosen.tree).rglob("*.py"))
    print(f"\nScan: {files:,} files, {chosen.rounds} rounds, {os.cpu_count()} cores\n")
    print("| command | seconds, median | times `reimp scan` takes of it | limit |\n|---|--:|--:|---|")
    for name in commands:
        ratio = statistics.median(times["reimp scan"] / times[name] for times in rounds)
        limit = f"{LIMIT} {'PASS' if ratio <= LIMIT else '**over**'}" if name == PEER else ""
        print(f"| `{name}` | {statistics.median(times[name] for times in rounds):.2f} | {ratio:.2f} | {limit} |")


if __name__ == "__main__":
    main()
