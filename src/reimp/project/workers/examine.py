"""Examine candidates in their order, in several processes where there are many."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import Any, Protocol, runtime_checkable

from reimp.model import Candidate, Failure, File, Migration, Options
from reimp.project.errors import NotebookError
from reimp.project.one_file import migrate_candidate

FEW = 12  # candidates that are not worth starting processes for

Choose = Callable[[str], Options]
"""Returns the options for the file at a path."""


@runtime_checkable
class Reading(Protocol):
    """Files that are found one after the other, and can be read in any process."""

    few: int
    """How many of them are not worth starting processes for; so many are read at once."""

    def __iter__(self) -> Iterator[Candidate | Failure]:
        """Read one after the other in this process; yield the candidates."""

    def walk(self) -> Iterator[Any]:
        """Yield what is to be read: paths, and whatever reading them needs."""

    @property
    def read_all(self) -> Callable[[Sequence[Any]], Any]:
        """The function that reads some of them, in any process; what it returns is for `taken`."""

    def taken(self, result: Any) -> Iterator[Candidate | Failure]:  # noqa: ANN401 - that of read_all
        """Yield the candidates among what was read, and count the files."""


def examine(
    found: Reading | Iterable[Candidate | Failure], options: Options, jobs: int, choose: Choose | None = None
) -> Iterator[File | Failure]:
    """Yield the migrated file for each candidate in *found*, in their order, with *jobs* processes.

    All get *options*, or each those that *choose* returns for its path.
    """
    choose = choose or (lambda _: options)
    if jobs > 1:
        yield from _perhaps_in_processes(found, choose, jobs)
        return
    for item in found:
        yield _examined(item, choose)


def _perhaps_in_processes(
    found: Reading | Iterable[Candidate | Failure], choose: Choose, jobs: int
) -> Iterator[File | Failure]:
    """Examine a few here, and the others in processes if there are more."""
    if isinstance(found, Reading):
        walk = found.walk()
        read = list(islice(walk, found.few))
        first = list(found.taken(found.read_all(read)))
        more = len(read) == found.few or len(first) >= FEW
        rest: Any = (found, walk)
    else:
        candidates = iter(found)
        first = list(islice(candidates, FEW))
        more, rest = len(first) == FEW, candidates
    if not more:
        yield from (_examined(item, choose) for item in first)
        return
    from reimp.project.workers.processes import in_processes, read_in_processes, started

    with started(jobs) as pool:
        others = read_in_processes(pool, *rest) if isinstance(found, Reading) else rest
        yield from in_processes(pool, chain(first, others), choose)


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _examined(item: Candidate | Failure, choose: Choose) -> File | Failure:
    if isinstance(item, Failure):
        return item
    return examined_file(item, partial(migrate_candidate, item, choose(item.path)))


def examined_file(item: Candidate, migration: Callable[[], Migration]) -> File | Failure:
    """Return the file of a candidate with its *migration*, or why that cannot be made."""
    try:
        return File(item.path, item.content, migration())
    except NotebookError as error:
        return Failure(item.path, str(error))
