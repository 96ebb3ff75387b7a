"""Prints the times of the first calls of one way to search, in this process: a list of nanoseconds of this thread."""

import gc
import json
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from importlib.machinery import PathFinder
from pathlib import Path


def main(subject: str, folder: str, count: int, calls: int) -> None:
    """Search so many entries of a folder for a module that none has, so many times."""
    path = [str(entry) for entry in sorted(Path(folder).iterdir())[:count]]
    search = searches(subject)
    times = []
    gc.disable()
    for _ in range(calls):
        start = time.thread_time_ns()
        with suppress(ImportError):
            search("missing", path)
        times.append(time.thread_time_ns() - start)
    print(json.dumps(times))


def searches(subject: str) -> Callable[[str, list[str]], object]:
    """Return the function to search with."""
    if subject == "importlib":
        return PathFinder.find_spec
    found: Callable[[str, list[str]], object]
    found = import_module("imp" if subject == "reimp" else "zombie_imp.imp_3_11").find_module
    return found


if __name__ == "__main__":
    subject, folder, count, calls = sys.argv[1:]
    main(subject, folder, int(count), int(calls))
