"""Prints the times of find_module, of importlib's PathFinder, and of one os.stat for each entry of the path."""

import imp
import json
import os
import sys
import tokenize
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

from timing import Times, interleave, settle

LENGTHS = (1, 10, 50, 200)
OFTEN = 300  # searches, after which imp has read the names in a folder


def main(root: str, rounds: range, *, peer: bool) -> None:
    """Measure the search of a path that has been searched often."""
    folders = sorted(str(folder) for folder in Path(root).iterdir())
    settle(folders)
    rows: dict[str, Times] = {}
    for length in LENGTHS:
        path = folders[:length]
        for _ in range(OFTEN // length + 20):
            search(imp.find_module, "missing", path)
        last = next(Path(path[-1]).glob("*.py")).stem
        package = next(Path(path[-1]).glob("package*")).name
        for kind, name in (("miss", "missing"), ("hit", last), ("hit, a package", package)):
            searches = subjects(name, path, peer=peer)
            interleave(searches, rounds=range(2))
            times = interleave(searches, rounds=rounds, calls=3, loops=max(1, 40 // length))
            rows[f"find_module, {length} {'entry' if length == 1 else 'entries'}, {kind}"] = times
    print(json.dumps(rows))


def subjects(name: str, path: list[str], *, peer: bool) -> dict[str, Callable[[], object]]:
    """Return what is compared: searches for *name*, and the floor."""

    def stat(stat: Callable[[str], object] = os.stat) -> None:
        for entry in path:
            stat(entry)

    def importlib() -> object:
        return PathFinder.find_spec(name, path)

    def importlib_and_open() -> None:
        spec = PathFinder.find_spec(name, path)
        if spec and spec.origin and not spec.submodule_search_locations:
            tokenize.open(spec.origin).close()

    found = {"importlib": importlib, "importlib again": importlib, "os.stat": stat}
    found |= {"reimp": partial(search, imp.find_module, name, path), "importlib, tokenize.open()": importlib_and_open}
    if peer:
        found["zombie-imp"] = partial(search, import_module("zombie_imp.imp_3_11").find_module, name, path)
    return found


def search(find_module: Callable[[str, list[str]], Any], name: str, path: list[str]) -> None:
    """Search, and close the file that is found."""
    try:
        file, _, _ = find_module(name, path)
    except ImportError:
        return
    if file:
        file.close()


if __name__ == "__main__":
    folder, first, last, zombie = sys.argv[1:]
    main(folder, range(int(first), int(last)), peer=zombie == "peer")
