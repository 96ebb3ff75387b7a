"""How many archives and files a second `reimp scan` reads in a folder of archives, and what memory it needs.

    python benchmarks/archives.py FOLDER [--rounds N]

FOLDER has archives, or unpacked projects, of which each is packed as a source distribution and as a wheel first. The
numbers are for a quarter of them, half, and all: memory is flat if it is the same.
"""

import argparse
import os
import shutil
import tempfile
from pathlib import Path

from scan import best, reimp

from reimp.installed.archives.search import Archives
from reimp.project.files import ARCHIVE


def packed(folder: Path, to: Path) -> list[str]:
    """Return the archives in *folder*; pack the projects in it to *to* if it has none."""
    found = sorted(str(each) for each in folder.iterdir() if each.is_file() and ARCHIVE.search(each.name))
    if found:
        return found
    for project in sorted(each for each in folder.iterdir() if each.is_dir()):
        name = str(to / f"{project.name.replace('-', '_')}-1")
        found.append(shutil.make_archive(name, "gztar", project))
        wheel = shutil.make_archive(name, "zip", project)
        found.append(str(Path(wheel).rename(f"{name}-py3-none-any.whl")))
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=2)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archives = packed(chosen.folder, Path(folder))
        print(f"{len(archives):,} archives, best of {chosen.rounds} rounds; what is read a second is for one core\n")
        print("| archives | MB | Python files | processor, s | archives/s | files/s | MB/s | largest process, MiB |")
        print("|--:|--:|--:|--:|--:|--:|--:|--:|")
        for part in (4, 2, 1):
            some = archives[::part]
            search = Archives(some)
            candidates = sum(1 for _ in search)
            command = reimp("scan", "--quiet", "--output", os.devnull, *some)
            spent = best({"scan": command}, chosen.rounds)["scan"]
            size = sum(map(os.path.getsize, some)) / 1e6
            rates = (len(some), search.read, size)
            shown = " | ".join(f"{each / spent.processor:,.1f}" for each in rates)
            print(
                f"| {len(some)} | {size:,.0f} | {search.read:,} ({candidates} candidates) | {spent.processor:.1f} "
                f"| {shown} | {spent.memory / 1024:,.0f} |"
            )


if __name__ == "__main__":
    main()
