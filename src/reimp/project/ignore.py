"""What `.gitignore` files and `--exclude` leave out."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reimp.project.paths import relative

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns as in a `.gitignore` file of *folder*, an absolute path."""

    folder: str
    spec: "GitIgnoreSpec | None"  # None: no pattern


def patterns(folder: str, lines: Iterable[str]) -> Patterns:
    """Return what *lines* say in *folder*; as for git, a line that is no pattern says nothing."""
    lines = tuple(lines)
    if not lines:
        return Patterns(os.path.abspath(folder), None)  # noqa: PTH100
    from pathspec import GitIgnoreSpec

    usable = []
    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            continue
        usable.append(line)
    return Patterns(os.path.abspath(folder), GitIgnoreSpec.from_lines(usable))  # noqa: PTH100


def excluded(chain: tuple[Patterns, ...], path: str, *, folder: bool = False) -> bool:
    """Tell whether *path* is left out by *chain*: of all patterns that match it, the last decides."""
    answer = False
    if not chain:
        return answer
    absolute = os.path.abspath(path) + ("/" if folder else "")  # noqa: PTH100
    for patterns in chain:
        match = patterns.spec.check_file(_below(patterns.folder, absolute)).include if patterns.spec else None
        answer = answer if match is None else match
    return answer


def _below(folder: str, path: str) -> str:
    start = folder if folder.endswith(os.sep) else folder + os.sep
    if path.startswith(start):
        return path[len(start) :]
    return relative(path, folder) + ("/" if path.endswith("/") else "")


def gitignore(folder: str, name: str = ".gitignore") -> Patterns:
    """Return what the `.gitignore` file in *folder* says; one that cannot be read says nothing."""
    try:
        text = (Path(folder) / name).read_text("utf-8", "surrogateescape")
    except OSError:
        text = ""
    return patterns(folder, text.splitlines())


def gitignores_above(folder: str) -> tuple[Patterns, ...]:
    """Return the `.gitignore` files that hold in *folder*, from the top of its repository down to its parent.

    None if *folder* is itself ignored: it was named, so what is in it is wanted.
    """
    inner = Path(os.path.abspath(folder))  # noqa: PTH100
    top = next((parent for parent in (inner, *inner.parents) if (parent / ".git").exists()), None)
    if top is None:
        return ()
    between = [parent for parent in reversed(inner.parents) if parent.is_relative_to(top)]
    chain = (gitignore(str(top), ".git/info/exclude"), *(gitignore(str(parent)) for parent in between))
    return () if excluded(chain, folder, folder=True) else chain
