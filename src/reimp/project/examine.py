"""Candidates in, what became of each out: in order, on several cores where there is much to do."""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import replace as changed
from functools import partial
from hashlib import sha256
from itertools import chain, islice

from reimp.model import Candidate, Failure, File, Migration, Options, Report
from reimp.project.files import reason
from reimp.project.notebook import NotebookError, migrate_notebook
from reimp.project.replace import ChangedError, create, replace

NOTEBOOK = ".ipynb"
FEW = 12  # candidates that are not worth starting processes for
AHEAD = 64  # files that wait for the processes, at the most


def examine(found: Iterable[Candidate | Failure], options: Options, jobs: int) -> Iterator[File | Failure]:
    """Yield what `migrate` makes of each of *found*, in their order, with *jobs* processes."""
    found = iter(found)
    first = list(islice(found, FEW))
    if len(first) == FEW and jobs > 1:
        yield from _in_processes(chain(first, found), options, jobs)
        return
    for item in chain(first, found):
        yield item if isinstance(item, Failure) else _file(item, partial(_migrate, item, options))


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def write(report: Report) -> Report:
    """Write each file that changes; return *report* with what became of them. The shared helper module comes first."""
    files: list[File] = []
    failures: list[Failure] = []
    for file in sorted(report.files, key=lambda file: not file.shared):
        blocked = any(done.shared and not done.written for done in files) and file.migration.helpers
        if file.changes and blocked:
            failures.append(
                Failure(file.path, "not written: it needs the module of helpers, which could not be written")
            )
        failure = _write(file) if file.changes and not blocked else None
        failures += [failure] if failure else []
        files.append(changed(file, written=bool(file.changes and not blocked and not failure)))
    return changed(report, files=tuple(files), failures=(*report.failures, *failures))


def _write(file: File) -> Failure | None:
    try:
        if file.new:
            create(file.path, file.migration.result)
        else:
            replace(file.path, file.source, file.migration.result)
    except ChangedError:
        return Failure(file.path, "not written: it changed since it was read; run reimp again")
    except OSError as error:
        return Failure(file.path, f"not written: {reason(error)}; it is as it was")
    return None


def _in_processes(found: Iterable[Candidate | Failure], options: Options, jobs: int) -> Iterator[File | Failure]:
    waiting: deque[tuple[Candidate | Failure, Future[Migration] | None]] = deque()
    same: dict[tuple[bool, bytes], Future[Migration] | None] = {}  # a copy of a file costs nothing
    with ProcessPoolExecutor(jobs, initializer=_start) as pool:
        try:
            for item in found:
                waiting.append((item, _submit(pool, item, options, same)))
                while waiting and (len(waiting) > AHEAD or waiting[0][1] is None or waiting[0][1].done()):
                    yield _answer(*waiting.popleft(), options)
            while waiting:
                yield _answer(*waiting.popleft(), options)
        except BaseException:
            for child in multiprocessing.active_children():
                child.terminate()
            raise


def _submit(
    pool: ProcessPoolExecutor,
    item: Candidate | Failure,
    options: Options,
    same: dict[tuple[bool, bytes], Future[Migration] | None],
) -> Future[Migration] | None:
    """Return the migration of *item* to come; None for a failure, or if a process of the *pool* has died."""
    if isinstance(item, Failure):
        return None
    key = (item.path.endswith(NOTEBOOK), sha256(item.content).digest())
    if key not in same:
        try:
            same[key] = pool.submit(_migrate, item, options)
        except BrokenExecutor:
            return None
    return same[key]


def _answer(item: Candidate | Failure, future: Future[Migration] | None, options: Options) -> File | Failure:
    if isinstance(item, Failure):
        return item
    for attempt in (future.result if future else None, partial(_alone, item, options)):
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


def _alone(candidate: Candidate, options: Options) -> Migration:
    """Return what becomes of *candidate*, in a process of its own: one of those before it has killed the others."""
    with ProcessPoolExecutor(1, initializer=_start) as pool:
        return pool.submit(_migrate, candidate, options).result()


def _migrate(candidate: Candidate, options: Options) -> Migration:
    from reimp.migration.pipeline import migrate

    gc.disable()  # a tree has hundreds of thousands of objects, and none is garbage while it is looked at
    try:
        if candidate.path.endswith(NOTEBOOK):
            return migrate_notebook(candidate.content, partial(migrate, options=options))
        return migrate(candidate.content, options)
    except NotebookError:
        raise
    except BaseException as error:
        error.add_note(f"reimp failed on {candidate.path}, and wrote nothing. Please report this.")
        raise
    finally:
        gc.enable()


def _start() -> None:
    """Start a process: Ctrl-C is for the first one, and without it there is nothing to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
