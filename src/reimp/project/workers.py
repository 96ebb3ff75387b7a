"""Examine candidates in their order, in several processes where there are many."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from functools import partial
from hashlib import sha256
from itertools import chain, islice

from reimp.model import Candidate, Failure, File, Migration, Options
from reimp.project.errors import NotebookError
from reimp.project.one_file import migrate_candidate
from reimp.reading.file_kinds import FIRST, Kind, kind_of

FEW = 12  # candidates that are not worth starting processes for
AHEAD = 64  # files that wait for the processes, at the most
MOST = 61  # processes: Windows cannot wait for more, https://docs.python.org/3/library/concurrent.futures.html


Key = tuple[Kind, bool, Options, bytes]  # of what kind it is, whether only searched, its options, a hash of its content
Choose = Callable[[str], Options]
"""Returns the options for the file at a path."""


def examine(
    found: Iterable[Candidate | Failure], options: Options, jobs: int, choose: Choose | None = None
) -> Iterator[File | Failure]:
    """Yield the migrated file for each candidate in *found*, in their order, with *jobs* processes.

    All get *options*, or each those that *choose* returns for its path.
    """
    choose = choose or (lambda _: options)
    found = iter(found)
    first = list(islice(found, FEW))
    if len(first) == FEW and jobs > 1:
        yield from _in_processes(chain(first, found), choose, jobs)
        return
    for item in chain(first, found):
        yield item if isinstance(item, Failure) else _file(item, partial(migrate_candidate, item, choose(item.path)))


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _in_processes(found: Iterable[Candidate | Failure], choose: Choose, jobs: int) -> Iterator[File | Failure]:
    waiting: deque[tuple[Candidate | Failure, Future[Migration] | None]] = deque()
    same: dict[Key, Future[Migration] | None] = {}  # a copy of a file costs nothing
    with ProcessPoolExecutor(min(jobs, MOST), initializer=_initialize) as pool:
        try:
            for item in found:
                waiting.append((item, _submit(pool, item, choose, same)))
                while waiting and (len(waiting) > AHEAD or waiting[0][1] is None or waiting[0][1].done()):
                    yield _outcome(*waiting.popleft(), choose)
            while waiting:
                yield _outcome(*waiting.popleft(), choose)
        except BaseException:
            for child in multiprocessing.active_children():
                child.terminate()
            raise


def _submit(
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
        try:
            same[key] = pool.submit(migrate_candidate, item, options)
        except BrokenExecutor:
            return None
    return same[key]


def _outcome(item: Candidate | Failure, future: Future[Migration] | None, choose: Choose) -> File | Failure:
    if isinstance(item, Failure):
        return item
    for attempt in (future.result if future else None, partial(_migrate_alone, item, choose(item.path))):
        try:
            if attempt:
                return _file(item, attempt)
        except BrokenExecutor:
            continue
    return Failure(item.path, "left alone: the process that read it died")


def _file(item: Candidate, migration: Callable[[], Migration]) -> File | Failure:
    try:
        return File(item.path, item.content, migration())
    except NotebookError as error:
        return Failure(item.path, str(error))


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
