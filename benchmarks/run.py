#!/usr/bin/env python3
"""Measure imp against zombie-imp and importlib on every Python >= 3.12 of this machine, and print a table for each.

example:
  $ benchmarks/run.py                  all of them: two minutes for each
  $ benchmarks/run.py --on 3.13        one of them
  $ benchmarks/run.py --write          and put the tables into benchmarks/README.md

It is a report: the exit code is 0 whether limits are met or not, and tells only of a run that failed.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from first_table import Sums, first_table
from place import SIZES, Place, prepare
from report import table, write
from timing import Times, settle

FIRST = 20  # calls
INTERPRETERS = Path(__file__).resolve().parent.parent / "tools" / "interpreters.py"


@dataclass(frozen=True)
class Effort:
    """How often things are measured."""

    imports: int  # processes for `import imp`
    processes: int  # for each of the other measurements
    rounds: int  # in each of these
    crowd: int  # folders to search when memory is measured
    first: int  # processes for the first calls of find_module
    judged: bool  # whether that is enough to compare the numbers with the limits


FULL = Effort(imports=30, processes=4, rounds=24, crowd=5000, first=20, judged=True)
QUICK = Effort(imports=2, processes=1, rounds=2, crowd=1200, first=1, judged=False)


def measure(place: Place, effort: Effort) -> tuple[dict[str, Times], list[str]]:
    """Return the times of each row, and what there is to say besides."""
    peer = place.peer_works()
    rows, notes = imports(place, effort.imports, {"reimp": "ours"} | ({"zombie-imp": "peer"} if peer else {}))
    for process in range(effort.processes):
        rounds = process * effort.rounds, (process + 1) * effort.rounds
        for script, folder in (("find_module.py", "folders"), ("load_module.py", "modules")):
            arguments = place.root / folder, *rounds, "peer" if peer else "alone"
            for row, times in place.run(script, *arguments, path=["ours", "peer"]).items():
                for subject, numbers in times.items():
                    rows.setdefault(row, {}).setdefault(subject, []).extend(numbers)
    notes.append(memory(place, effort.crowd))
    return rows, notes if peer else [*notes, "zombie-imp fails on this Python"]


def imports(place: Place, processes: int, subjects: dict[str, str]) -> tuple[dict[str, Times], list[str]]:
    """Return the times of `import imp` for each of *subjects*, that is for a folder, and which modules it loads."""
    times: Times = {subject: [] for subject in subjects}
    loads: dict[str, list[str]] = {}
    place.run("import_imp.py", path=["ours"])  # writes the bytecode; that of the peer is there since it was asked
    for process in range(processes):
        for subject in list(subjects)[:: -1 if process % 2 else 1]:
            answer = place.run("import_imp.py", path=[subjects[subject]])
            times[subject].append(answer["took"])
            loads[subject] = answer["loads"]
    rows: dict[str, Times] = {
        "import imp, median": times,
        "import imp, minimum": {subject: [min(numbers)] for subject, numbers in times.items()},
    }
    return rows, [
        f"other modules that `import imp` of {subject} loads: {len(modules)}"
        + "".join(f", `{name}`" for name in ("re", "tokenize", "warnings") if name in modules)
        for subject, modules in loads.items()
    ]


def first_calls(place: Place, processes: int) -> dict[tuple[int, int], Sums]:
    """Return for so many entries of so many names what the first calls take, each the least of all processes."""
    subjects = ("reimp", "zombie-imp", "importlib") if place.peer_works() else ("reimp", "importlib")
    settle(place.root.glob("many_names/*"))
    return {
        (entries, size): sums(place, subjects, place.root / "sized" / str(size), entries, processes)
        for size in SIZES
        for entries in (1, 10, 50, 200)
    }


def sums(place: Place, subjects: Iterable[str], folder: Path, entries: int, processes: int) -> Sums:
    """Return what the first one, two, ... twenty calls take together, for each subject."""
    least: Sums = {}
    for process in range(processes):
        for subject in list(subjects)[:: -1 if process % 2 else 1]:
            times = place.run("first_calls.py", subject, folder, entries, FIRST, path=["ours", "peer"])
            least[subject] = list(map(min, times, least.get(subject, times)))
    return {subject: list(accumulate(times)) for subject, times in least.items()}


def memory(place: Place, crowd: int) -> str:
    """Return what the cache of find_module keeps, in a sentence."""
    folders = (place.root / name for name in ("folders", "crowded", "links"))
    counts = place.run("memory.py", *folders, crowd, path=["ours"])
    usual, most, limits = counts["usual"], counts["most"], counts["limits"]
    verdict = "PASS" if all(most[key] <= limits[key] for key in limits) else "**over**"
    return (
        f"find_module keeps {usual['bytes'] / 1024:.0f} KiB for {usual['entries']} entries of 20 names each; searching "
        f"{crowd} of 200 names each, it kept {most['bytes'] / 2**20:.1f} MiB at most, {most['entries']:,} entries and "
        f"{most['names']:,} names (limits: {limits['entries']:,} and {limits['names']:,}) {verdict}"
    )


def interpreters(wanted: list[str] | None) -> list[dict[str, str]]:
    """Return the Pythons on this machine that have no imp of their own, or those *wanted* among them."""
    found = subprocess.run([sys.executable, str(INTERPRETERS), "--json"], capture_output=True, check=False).stdout
    newer = {}
    for interpreter in json.loads(found)["found"]:
        version = re.fullmatch(r"3\.(\d+)t?", interpreter["kind"])
        if version and int(version[1]) >= 12:
            newer[interpreter["kind"]] = interpreter
    absent = set(wanted or newer) - set(newer)
    if absent or not newer:
        raise SystemExit(
            f"not found: {', '.join(absent) or 'Python 3.12 or later'}; found: {', '.join(newer) or 'none'}"
        )
    return [interpreter for kind, interpreter in newer.items() if kind in (wanted or newer)]


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--on", action="append", metavar="KIND", help="measure on this interpreter only (3.13)")
    parser.add_argument("--quick", action="store_true", help="measure next to nothing: only to see whether it runs")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/README.md too")
    options = parser.parse_args()
    if options.quick and options.write:
        parser.error("the numbers of --quick are not worth writing")
    effort = QUICK if options.quick else FULL
    report = ""
    for interpreter in interpreters(options.on):
        with tempfile.TemporaryDirectory(prefix="reimp-benchmarks-") as folder:
            place = prepare(interpreter["path"], Path(folder))
            title = f"### {interpreter['implementation']} {interpreter['version']}, {place.peer()}"
            rows, notes = measure(place, effort)
            first = first_table(first_calls(place, effort.first), judged=effort.judged)
        lines = ["", title, "", *table(rows, judged=effort.judged), "", *first, "", *(f"- {note}" for note in notes)]
        print("\n".join(lines), flush=True)
        report += "\n".join([*lines, ""])
    if options.write:
        write(report + "\n")


if __name__ == "__main__":
    main()
