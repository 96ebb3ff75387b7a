"""Read files and examine candidates in processes; what comes of them is in the order of the files."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from itertools import islice
from typing import Any

from reimp.model import Candidate, Failure, File, Migration, Options
from reimp.project.one_file import migrate_candidate
from reimp.project.workers.examine import Choose, Reading, examined_file
from reimp.reading.file_kinds import FIRST, Kind, kind_of

AHEAD = 64  # files that wait for the processes, at the most
MOST = 61  # processes: Windows cannot wait for more, https://docs.python.org/3/library/concurrent.futures.html
READ_AHEAD = 8  # times that many files as are read at once

Key = tuple[Kind, bool, Options, bytes]  # of what kind it is, whether only searched, its options, a hash of its content


@contextmanager
def started(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Start *jobs* processes, which end with the block."""
    with ProcessPoolExecutor(min(jobs, MOST), initializer=_initialize) as pool:
        try:
            yield pool
        except BaseException:
            for child in multiprocessing.active_children():
                child.terminate()
            raise


def read_in_processes(pool: ProcessPoolExecutor, found: Reading, walk: Iterator[Any]) -> Iterator[Candidate | Failure]:
    """Yield the candidates in what is left of a *walk*; they are read in processes of the *pool*."""
    waiting: deque[tuple[Sequence[Any], Future[Any] | None]] = deque()
    while some := list(islice(walk, found.few)):
        waiting.append((some, _submitted(pool, found.read_all, some)))
        if len(waiting) > READ_AHEAD:
            yield from found.taken(_read(found, *waiting.popleft()))
    while waiting:
        yield from found.taken(_read(found, *waiting.popleft()))


def _read(found: Reading, some: Sequence[Any], future: Future[Any] | None) -> Any:  # noqa: ANN401 - of read_all
    """Return what the process has read, or read it here if the process has died."""
    try:
        return future.result() if future else found.read_all(some)
    except BrokenExecutor:
        return found.read_all(some)


def _submitted(pool: ProcessPoolExecutor, function: Callable[..., Any], *arguments: Any) -> Future[Any] | None:  # noqa: ANN401 - of the function
    """Return the result to come of *function*; None if a process of the *pool* has died."""
    try:
        return pool.submit(function, *arguments)
    except BrokenExecutor:
        return None


def in_processes(
    pool: ProcessPoolExecutor, found: Iterable[Candidate | Failure], choose: Choose
) -> Iterator[File | Failure]:
    """Yield the migrated file for each candidate in *found*, in their order."""
    waiting: deque[tuple[Candidate | Failure, Future[Migration] | None]] = deque()
    same: dict[Key, Future[Migration] | None] = {}  # a copy of a file costs nothing
    for item in found:
        waiting.append((item, _migration(pool, item, choose, same)))
        while waiting and (len(waiting) > AHEAD or waiting[0][1] is None or waiting[0][1].done()):
            yield _outcome(*waiting.popleft(), choose)
    while waiting:
        yield _outcome(*waiting.popleft(), choose)


def _migration(
    pool: ProcessPoolExecutor,
    item: Candidate | Failure,
    choose: Choose,
    same: dict[Key, Future[Migration] | None],
) -> Future[Migration] | None:
    """Return the migration of *item* to come; None for a failure, or if a process of the *pool* has died."""
    if isinstance(item, Failure):
        return None
    options = choose(item.path)
    key = (kind_of(item.path, item.content[:FIRST]), item.text, options, sha256(item.content).digest())
    if key not in same:
        future = _submitted(pool, migrate_candidate, item, options)
        if future is None:
            return None
        same[key] = future
    return same[key]


def _outcome(item: Candidate | Failure, future: Future[Migration] | None, choose: Choose) -> File | Failure:
    if isinstance(item, Failure):
        return item
    for attempt in (future.result if future else None, partial(_migrate_alone, item, choose(item.path))):
        try:
            if attempt:
                return examined_file(item, attempt)
        except BrokenExecutor:
            continue
    return Failure(item.path, "left alone: the process that read it died")


def _migrate_alone(candidate: Candidate, options: Options) -> Migration:
    """Return the migration of *candidate*, from a process of its own: another file's has killed the others."""
    with ProcessPoolExecutor(1, initializer=_initialize) as pool:
        return pool.submit(migrate_candidate, candidate, options).result()


def _initialize() -> None:
    """Prepare a new process: Ctrl-C is for the first one, and this one ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
