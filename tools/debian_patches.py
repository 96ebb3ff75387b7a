#!/usr/bin/env python3
"""Write a patch for each source tree that uses removed import APIs, with a header as Debian's DEP-3 describes it.

The patch is what `reimp migrate --diff` prints. Uses that remain are in its header.

example:
  $ apt-get source gtg
  $ tools/debian_patches.py gtg-0.6          write gtg-0.6/debian/patches/no-imp.patch, and name it in the series
  $ tools/debian_patches.py --to . gtg-0.6   write ./gtg-0.6.patch only
"""

import argparse
import contextlib
import datetime
import os
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from reimp import __version__
from reimp.api import File, Report, Verdict, scan
from reimp.report.diff import diff
from reimp.report.wording import location, sentence

NAME = "no-imp.patch"
HEADER = """\
Description: Replace import APIs that Python removed
{text}
Origin: other, written by reimp {version}
Forwarded: no
Last-Update: {day}
---
"""


def main() -> int:
    """Write the patches, and return the exit code: 1 if uses remain."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, metavar="FOLDER", help="directory for the patches")
    parser.add_argument("trees", nargs="+", type=Path, metavar="TREE", help="unpacked source package")
    options = parser.parse_args()
    code = 0
    for tree in options.trees:
        report = read(tree)
        target = options.to / f"{tree.resolve().name}.patch" if options.to else in_series(tree)
        target.write_bytes(patch(report))
        left = len(list(remaining(report)))
        print(f"{target}: {sum(file.changes for file in report.files)} files, {left} uses remain")
        code |= left > 0
    return code


def read(tree: Path) -> Report:
    """Return what is to change in a *tree*, with paths from its top; the packaging is not examined."""
    with contextlib.chdir(tree):
        return scan(["."], exclude=["/debian/"])


def patch(report: Report, today: datetime.date | None = None) -> bytes:
    """Return the patch with the changes of *report*."""
    text = textwrap.fill(
        "Replace imp, and other import APIs that Python 3.12 to 3.15 removed, by code that uses importlib. "
        "The behavior is that of the removed API.",
        78,
    ).splitlines()
    if left := list(remaining(report)):
        text += [".", "These uses remain:", *left]
    day = today or datetime.datetime.now(datetime.UTC).date()
    header = HEADER.format(text="\n".join(f" {line}" for line in text), version=__version__, day=day)
    return header.encode() + b"".join(diff(file) for file in report.files)


def remaining(report: Report) -> Iterator[str]:
    """Yield a line for each use that the patch leaves."""
    for file in report.files:
        for finding in file.migration.findings:
            if finding.verdict is Verdict.MANUAL:
                yield f"{location(_plain(file), finding.use)}: {sentence(finding)}"


def _plain(file: File) -> str:
    return os.path.normpath(file.path)


def in_series(tree: Path) -> Path:
    """Return the path of the patch in the *tree*, after its name was added to the series."""
    folder = tree / "debian" / "patches"
    folder.mkdir(parents=True, exist_ok=True)
    series = folder / "series"
    names = series.read_text(encoding="utf-8").splitlines() if series.exists() else []
    if NAME not in names:
        series.write_text("".join(f"{name}\n" for name in [*names, NAME]), encoding="utf-8")
    return folder / NAME


if __name__ == "__main__":
    sys.exit(main())
