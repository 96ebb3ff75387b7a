"""Prints what find_module keeps in memory: for 200 folders, and at most, for many folders with 200 names each."""

import imp
import json
import sys
import tracemalloc
from contextlib import suppress
from pathlib import Path

from timing import settle

DIRECTORIES = vars(imp)["_directories"]
KEPT = DIRECTORIES.kept  # entry -> change time, inode, device, names; or the number of searches


def main(folders: str, crowded: str, links: str, count: int) -> None:
    """Search both, and count."""
    few = [str(folder) for folder in Path(folders).iterdir()]
    many = [f"{links}/{number}" for number in range(count)]
    Path(links).mkdir()
    for link in many:  # to imp, each is a folder of its own
        Path(link).symlink_to(crowded)
    settle([*few, crowded])
    tracemalloc.start()
    started = tracemalloc.get_traced_memory()[0]
    search(few)
    usual = {"entries": len(KEPT), "names": names(), "bytes": tracemalloc.get_traced_memory()[0] - started}
    most = dict(usual)
    for number in range(0, len(many), 1000):
        search(many[number : number + 1000])
        now = {"entries": len(KEPT), "names": names(), "bytes": tracemalloc.get_traced_memory()[0] - started}
        most = {key: max(most[key], now[key]) for key in most}
    limits = {"entries": DIRECTORIES.MOST_ENTRIES, "names": DIRECTORIES.MOST_NAMES}
    print(json.dumps({"usual": usual, "most": most, "limits": limits}))


def search(path: list[str]) -> None:
    """Search until the names are kept."""
    for _ in range(40):
        with suppress(ImportError):
            imp.find_module("missing", path)


def names() -> int:
    """Return how many names are kept."""
    return sum(len(kept[-1]) for kept in KEPT.values() if isinstance(kept, tuple))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
