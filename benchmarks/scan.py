"""How long `reimp scan` takes beside ruff and ripgrep, which read the same files, in turn, in one run.

    python benchmarks/scan.py [--tree FOLDER] [--packages FOLDER] [--rounds N]

The tree is `lib` of all Pythons under pyenv, about 30,000 files, or without pyenv the standard library; the packages
are those installed beside reimp. Their `.py` files are copied, so that all commands read the same files: ruff with
`exclude = []`, without a cache, with `imp` as a banned name (TID251). A ratio is that of the shortest times of the
rounds: processor time, as other programs prolong the time by the clock. It is a report: a limit that is not met is
marked, and fails nothing.
"""

import argparse
import importlib.util
import os
import resource
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
RUFF = 'exclude = []\ninclude = ["*.py"]\n[lint]\nselect = ["TID251"]\n[lint.flake8-tidy-imports.banned-api]\n'
BANNED = 'imp.msg = "removed in Python 3.12"\n'
LIMITS = {
    "tree": {"ruff check --select TID251": 0.2, "rg -lw imp": 2.5},
    "packages": {"ruff check --select TID251": 0.7, "rg -lw imp": 2.5},
}
TWO_CORES, START = 1.7, 0.25  # times as quick as one; seconds
TEN = "abc bisect calendar cmd code colorsys copy csv glob heapq".split()  # noqa: SIM905


class Taken(NamedTuple):
    """What a command takes, in seconds."""

    clock: float
    processor: float
    memory: int  # KiB, of the largest process so far


def installed() -> str:
    """Return the folder of all Pythons that pyenv has, or that of the standard library."""
    folder = Path("~/.pyenv/versions").expanduser()
    return str(folder) if folder.is_dir() else sysconfig.get_path("stdlib")


def copied(tree: str, folder: Path) -> int:
    """Copy the `.py` files of a tree to *folder*; return how many there are."""
    count = 0
    for parent, _, names in os.walk(tree):
        for name in names:
            path = Path(parent, name)
            if name.endswith(".py") and not path.is_symlink():
                to = folder / path.relative_to(tree)
                to.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, to)
                count += 1
    return count


def reimp(*arguments: str) -> list[str]:
    """Return the command that runs this checkout's reimp."""
    return [sys.executable, "-m", "reimp", *arguments]


def subjects(tree: str, settings: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the commands that are compared, those that are not installed left out."""
    yield "reimp scan", reimp("scan", "--quiet", "--output", os.devnull, tree)
    yield "reimp scan --jobs 1", reimp("scan", "--quiet", "--jobs", "1", "--output", os.devnull, tree)
    if importlib.util.find_spec("ruff"):
        options = ["--no-cache", "--quiet", "--no-respect-gitignore", "--config", settings]
        yield "ruff check --select TID251", [sys.executable, "-m", "ruff", "check", *options, tree]
    if rg := shutil.which("rg"):
        yield "rg -lw imp", [rg, "-lw", "imp", "--no-ignore", "--hidden", "-g", "*.py", tree]


def taken(command: list[str]) -> Taken:
    """Return what *command* takes."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    clock, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss)


def best(commands: dict[str, list[str]], rounds: int) -> dict[str, Taken]:
    """Return the least that each command takes in some rounds, in which they run in turn."""
    all_rounds = [{name: taken(command) for name, command in commands.items()} for _ in range(rounds)]
    return {name: Taken(*map(min, zip(*(each[name] for each in all_rounds), strict=True))) for name in commands}


def compare(what: str, tree: str, rounds: int) -> None:
    """Print the table for a tree."""
    with tempfile.TemporaryDirectory() as folder:
        files = copied(tree, Path(folder, "tree"))
        settings = Path(folder, "ruff.toml")
        settings.write_text(RUFF + BANNED, encoding="utf-8")
        commands = dict(subjects(str(Path(folder, "tree")), str(settings)))
        times = best(commands, rounds)
    ours = times["reimp scan"]
    print(f"\nScan, {what}: {files:,} files, best of {rounds} rounds, {os.cpu_count()} cores\n")
    print("| command | processor, s | clock, s | times `reimp scan` takes of it | limit |\n|---|--:|--:|--:|---|")
    for name, each in times.items():
        limit = LIMITS[what].get(name)
        ratio = ours.processor / each.processor
        judged = "" if limit is None else f"{limit} {'PASS' if ratio <= limit else '**over**'}"
        print(f"| `{name}` | {each.processor:.2f} | {each.clock:.2f} | {ratio:.2f} | {judged} |")
    speed = times["reimp scan --jobs 1"].clock / ours.clock
    judged = "PASS" if speed >= TWO_CORES else "**under**"
    print(f"\nBy the clock, all cores are {speed:.2f} times as quick as one, limit {TWO_CORES} on two: {judged}")


def start(rounds: int) -> None:
    """Print how long a scan of ten files takes."""
    with tempfile.TemporaryDirectory() as folder:
        for name in TEN:
            shutil.copy(Path(sysconfig.get_path("stdlib"), f"{name}.py"), folder)
        Path(folder, ".gitignore").write_text("/build/\n", encoding="utf-8")
        Path(folder, "pyproject.toml").write_text('[project]\nrequires-python = ">=3.8"\n', encoding="utf-8")
        times = best({"scan": reimp("scan", folder), "python": [sys.executable, "-c", ""]}, 3 * rounds)
    scan, python = times["scan"], times["python"]
    judged = "PASS" if scan.clock <= START else "**over**"
    print(f"\nTen files without a use: {scan.clock:.3f} s by the clock, {scan.processor:.3f} s of the processor,")
    print(f"of which Python itself {python.clock:.3f} and {python.processor:.3f}; limit {START}: {judged}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tree", default=installed())
    parser.add_argument("--packages", default=sysconfig.get_path("purelib"))
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    start(chosen.rounds)
    compare("packages", chosen.packages, chosen.rounds)
    compare("tree", chosen.tree, chosen.rounds)


if __name__ == "__main__":
    main()
