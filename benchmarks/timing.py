"""Times calls in turn, so that what disturbs one of them disturbs the others too."""

import gc
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

Times = dict[str, list[float]]  # subject -> nanoseconds of one call, one number for each round


def nothing() -> None:
    """Do nothing before a call."""


def interleave(
    subjects: Mapping[str, Callable[[], object]],
    *,
    rounds: Iterable[int],
    calls: int = 1,
    loops: int = 1,
    before: Callable[[], object] = nothing,
) -> Times:
    """Return the times of *subjects*: in each round the best of *calls*, in an order that depends on its number.

    A call is repeated *loops* times between two looks at the clock, *before* is called ahead of that and not timed.
    """
    times: Times = {name: [] for name in subjects}
    gc.disable()
    for turn in rounds:
        for name in _order(list(subjects), turn):
            times[name].append(min(_time(subjects[name], loops, before) for _ in range(calls)))
        gc.collect()
    gc.enable()
    return times


def _order(names: list[str], turn: int) -> list[str]:
    """Return *names* in another order each turn, so that over many turns none has the better place."""
    middle = turn // 2 % len(names)
    return (names[middle:] + names[:middle])[:: -1 if turn % 2 else 1]


def _time(subject: Callable[[], object], loops: int, before: Callable[[], object]) -> float:
    before()
    start = time.perf_counter_ns()
    for _ in range(loops):
        subject()
    return (time.perf_counter_ns() - start) / loops


def settle(folders: Iterable[str | Path]) -> None:
    """Wait until the last change of each folder is old enough for imp to keep its names: 2.1 s, and some."""
    changed = max(Path(folder).stat().st_ctime_ns for folder in folders)
    while time.time_ns() - changed < 2_300_000_000:
        time.sleep(0.05)
