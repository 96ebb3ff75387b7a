#!/usr/bin/env python3
"""Write docs/ran-on.md: what reimp does with the uses in published projects, counted from their unpacked releases.

example:
  $ tools/ran_on.py FOLDER    FOLDER has a directory for each project, called owner+release or release
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from reimp.api import Report, Verdict, scan

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "ran-on.md"
HEAD = """\
<!-- written by tools/ran_on.py -->

# Projects that reimp has run on

`reimp migrate` has run on these releases. *Exact* uses are rewritten with the same behavior; *manual* uses stay, and
the report names the reason; *ready* uses need no change. The table counts {projects} projects and {files} Python
files.

| project | Python files | exact | manual | ready |
|---|--:|--:|--:|--:|
"""
TAIL = """
The tests of some of these projects have run before and after the migration, with the same results: yapsy, thefuck,
py3status, avocado, distlib, pyramid and ledger-autosync. The
[benchmarks](https://github.com/reimp/reimp/blob/main/benchmarks/README.md#projects-own-tests) have the numbers.

The packages of Debian that depend on `imp` start with reimp: gtg, mailnag, pygopherd, python3-coverage-test-runner,
python3-trololio and thefuck. See [packaging](packaging.md#check-the-debian-package).

Packages from PyPI that need `imp` while they are built are listed in [Build a package that needs
imp](build-isolation.md), and those that run with `reimp.restore` in [Restore other removed APIs](restore.md).
"""


def main() -> int:
    """Write the page and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="directory with the projects")
    folders = sorted((each for each in parser.parse_args().folder.iterdir() if each.is_dir()), key=_name)
    PAGE.write_text(page({_name(each): scan([each], jobs=1) for each in folders}), encoding="utf-8")
    return 0


def page(reports: dict[str, Report]) -> str:
    """Return the page about projects, by name."""
    used = {name: report for name, report in reports.items() if counts(report).total()}
    files = sum(report.read for report in used.values())
    total = sum((counts(report) for report in used.values()), Counter[Verdict]())
    rows = [_row(name, report.read, counts(report)) for name, report in used.items()]
    rows.append(_row("**all**", files, total))
    return HEAD.format(projects=len(used), files=f"{files:,}") + "".join(rows) + TAIL


def counts(report: Report) -> Counter[Verdict]:
    """Return how many uses have each verdict; imports are uses too."""
    return Counter(finding.verdict for file in report.files for finding in file.migration.findings if finding.use.api)


def _row(name: str, files: int, found: Counter[Verdict]) -> str:
    numbers = [files, *(found[verdict] for verdict in (Verdict.EXACT, Verdict.MANUAL, Verdict.READY))]
    return f"| {name} | {' | '.join(f'{number:,}' for number in numbers)} |\n"


def _name(folder: Path) -> str:
    """Return the project and the release, which the name of its directory has."""
    owner, _, release = folder.name.partition("+")
    return f"{owner}/{release}" if release else owner


if __name__ == "__main__":
    sys.exit(main())
