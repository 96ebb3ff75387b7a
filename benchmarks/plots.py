"""Plots of how the time and the memory of `reimp scan` grow: docs/performance/*.svg.

    pip install --group plots
    python benchmarks/plots.py [--tree FOLDER] [--rounds N]

A part of the tree's `.py` files is copied for each point. Times are processor times, those by cores times by the clock.
"""

import argparse
import os
import random
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib import pyplot
from scan import ROOT, Taken, best, installed, reimp

from reimp.reading.candidates import can_use

TO = ROOT / "docs" / "performance"
FILES = (250, 500, 1_000, 2_000, 4_000, 8_000)
SHARES = (0, 5, 10, 20, 40)  # percent that are candidates
OF_SHARES = 400


def paths(tree: str) -> list[Path]:
    """Return the `.py` files of a tree, in an order that is the same each time."""
    found = sorted(path for path in Path(tree).rglob("*.py") if path.is_file() and not path.is_symlink())
    random.Random(0).shuffle(found)
    return found


def scan(files: Sequence[Path], rounds: int, *options: str) -> Taken:
    """Return what a scan of copies of *files* takes."""
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(files):
            to = Path(folder, f"part_{number // 50}")
            to.mkdir(exist_ok=True)
            (to / f"m{number}.py").write_bytes(file.read_bytes())
        return best({"scan": reimp("scan", "--quiet", "--output", os.devnull, *options, folder)}, rounds)["scan"]


def plot(name: str, x: str, y: str, points: Mapping[int, float]) -> None:
    """Write a plot, and print its points."""
    figure, axes = pyplot.subplots(figsize=(6, 3.5))
    axes.plot(list(points), list(points.values()), marker="o")
    axes.set(xlabel=x, ylabel=y, ylim=(0, None))
    axes.grid(visible=True)
    figure.tight_layout()
    figure.savefig(TO / f"{name}.svg", metadata={"Date": None})
    pyplot.close(figure)
    print(f"{name}: {', '.join(f'{one:g}: {other:.2f}' for one, other in points.items())}")


def main() -> None:
    """Measure, and write the plots."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tree", default=installed())
    parser.add_argument("--rounds", type=int, default=2)
    chosen = parser.parse_args()
    pyplot.rcParams["svg.hashsalt"] = "reimp"  # the same picture for the same points
    TO.mkdir(exist_ok=True)
    found = paths(chosen.tree)
    by_files = {count: scan(found[:count], chosen.rounds) for count in FILES if count <= len(found)}
    plot("files", "files", "processor time, s", {count: each.processor for count, each in by_files.items()})
    plot("memory", "files", "largest process, MiB", {count: each.memory / 1024 for count, each in by_files.items()})
    some = found[: FILES[-2]]
    jobs = range(1, (os.cpu_count() or 1) + 1)
    by_jobs = {count: scan(some, chosen.rounds, "--jobs", str(count)).clock for count in jobs}
    plot("cores", f"processes, {len(some):,} files", "time by the clock, s", by_jobs)
    candidates = [path for path in found if can_use(str(path), path.read_bytes())]
    able = {*candidates}
    others = [path for path in found if path not in able]
    by_share = {
        share: scan(
            [*candidates[: OF_SHARES * share // 100], *others[: OF_SHARES * (100 - share) // 100]], chosen.rounds
        )
        for share in SHARES
    }
    points = {share: each.processor for share, each in by_share.items()}
    plot("candidates", f"candidates among {OF_SHARES} files, %", "processor time, s", points)


if __name__ == "__main__":
    main()
