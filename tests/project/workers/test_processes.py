"""Files that are read in processes come in their order, and are counted."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from command import EXACT, lay_out

from reimp.model import Candidate, Failure, File, Options
from reimp.project.files import Search
from reimp.project.workers.examine import Reading
from reimp.project.workers.processes import in_processes, read_in_processes, started


class _Few(Search):
    few = 3


def _laid_out(folder: Path) -> list[str]:
    files: dict[str, str | bytes] = {f"{n:02}.py": EXACT if n % 3 else "x = 1\n" for n in range(20)}
    lay_out(folder, files)
    return [str(folder), str(folder / "none.py")]


def test_same_as_here(tmp_path: Path) -> None:
    paths = _laid_out(tmp_path)
    here, there = Search(paths), _Few(paths)
    with started(2) as pool:
        found = list(read_in_processes(pool, there, there.walk()))
    assert found == list(here)
    assert isinstance(found[-1], Failure)
    assert (there.read, here.read) == (20, 20)


def test_order(tmp_path: Path) -> None:
    candidates = list(Search(_laid_out(tmp_path)))
    with started(2) as pool:
        outcomes = list(in_processes(pool, candidates, lambda _: Options()))
    assert [each.path for each in outcomes] == [each.path for each in candidates]
    assert all(each.changes for each in outcomes if isinstance(each, File))


class _Killing:
    """Something to read that ends the process which reads it, and not the one that asks for it."""

    few = 1

    def __iter__(self) -> Iterator[Candidate | Failure]:
        return iter(())

    def walk(self) -> Iterator[str]:
        yield from ("a", "b")

    @property
    def read_all(self) -> object:
        return _read_elsewhere

    def taken(self, result: object) -> Iterator[Candidate | Failure]:
        yield Failure(str(result), "")


def _read_elsewhere(found: Sequence[str]) -> str:
    import multiprocessing
    import os

    if multiprocessing.parent_process() is not None:
        os._exit(1)
    return found[0]


def test_dead_process() -> None:
    """What a process could not read because it died is read here."""
    found = _Killing()
    assert isinstance(found, Reading)
    with started(1) as pool:
        assert [each.path for each in read_in_processes(pool, found, found.walk()) if isinstance(each, Failure)] == [
            "a",
            "b",
        ]
