#!/usr/bin/env python3
"""Draw docs/performance/find.svg: how long the first searches take, by calls, by entries and by names in a folder.

It needs matplotlib, which is not among what the tests need.

example:
  $ benchmarks/find_plots.py --on 3.13
"""

import argparse
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from first_table import Sums
from place import prepare
from run import first_calls, interpreters

PLOT = Path(__file__).resolve().parent.parent / "docs" / "performance" / "find.svg"
STYLES = {"zombie-imp": "C1s--", "importlib": "C2^-.", "reimp": "C0o-"}
ENTRIES, NAMES = 50, 20  # where these do not vary


def draw(measured: dict[tuple[int, int], Sums], path: Path) -> None:
    """Write the plots of what `first_calls` has measured to *path*."""
    pyplot: Any = import_module("matplotlib.pyplot")  # not among what is installed to develop
    pyplot.rcParams.update({"svg.hashsalt": "reimp", "font.size": 9})
    figure, axes = pyplot.subplots(1, 3, figsize=(11, 3.6), layout="constrained", sharey=True)
    calls, entries, names = axes
    for subject, style in STYLES.items():
        chosen = {key: sums[subject] for key, sums in measured.items() if subject in sums}
        sums = chosen.get((ENTRIES, NAMES), [])
        calls.plot(range(1, len(sums) + 1), _milliseconds(sums), style, label=subject, markersize=3)
        by_entries = {key[0]: sums[-1] for key, sums in chosen.items() if key[1] == NAMES}
        entries.plot(list(by_entries), _milliseconds(by_entries.values()), style, label=subject)
        by_names = {key[1]: sums[-1] for key, sums in chosen.items() if key[0] == ENTRIES}
        names.plot(list(by_names), _milliseconds(by_names.values()), style, label=subject)
    _label(calls, f"by calls: {ENTRIES} entries of {NAMES} names", "first calls")
    _label(entries, f"by entries: 20 calls, {NAMES} names", "entries of the path")
    _label(names, f"by names: 20 calls, {ENTRIES} entries", "names in each folder")
    entries.set_xscale("log")
    names.set_xscale("log")
    calls.set_ylabel("milliseconds, all calls together")
    calls.legend()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Date": None})


def _milliseconds(times: Any) -> list[float]:  # noqa: ANN401  (any iterable of numbers)
    return [time / 1e6 for time in times]


def _label(axes: Any, title: str, below: str) -> None:  # noqa: ANN401  (of matplotlib)
    axes.set_title(title)
    axes.set_xlabel(below)
    axes.set_yscale("log")
    axes.grid(visible=True, alpha=0.3)


def main() -> None:
    """Measure and draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--on", default="3.13", metavar="KIND", help="the Python to measure [default: 3.13]")
    parser.add_argument("--processes", type=int, default=15, metavar="N", help="so many for each point [default: 15]")
    options = parser.parse_args()
    (interpreter,) = interpreters([options.on])
    with tempfile.TemporaryDirectory(prefix="reimp-benchmarks-") as folder:
        draw(first_calls(prepare(interpreter["path"], Path(folder)), options.processes), PLOT)
    print(PLOT)


if __name__ == "__main__":
    main()
