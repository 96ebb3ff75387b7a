"""Find the module imp that a project has itself: `import imp` beside it is not the one that Python removed."""

import os
from collections.abc import Iterator
from dataclasses import dataclass

_NAMES = ("imp.py", "imp/__init__.py")
_MARKERS = ("pyproject.toml", "setup.py", "setup.cfg", ".git")
_OURS = b'"""The `imp` module, as CPython 3.11 had it, for Python 3.12 and later.'
_DOCUMENTATION = 1_000  # bytes at the beginning of a file, in which its docstring begins


@dataclass(frozen=True, slots=True)
class OwnImp:
    """A module imp of the project."""

    path: str
    certain: bool  # whether `import imp` gets it, however the file is run


def own_imp(path: str) -> OwnImp | None:
    """Return the module imp of the project that `import imp` gets in the file at *path*, None if there is none.

    A script finds what is beside it first, and a package what is beside its outermost directory. What is beside a
    module of a package, at the top of the project or in its `src`, is found only if the program is started so. Our own
    imp.py does not count.
    """
    folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
    root = package_root(folder)
    places = [(root, True), (folder, False), *((place, False) for place in _project_places(root))]
    for place, certain in places:
        for name in _NAMES:
            found = os.path.join(place, *name.split("/"))  # noqa: PTH118
            if os.path.isfile(found) and not _is_ours(found):  # noqa: PTH113
                return OwnImp(found, certain)
    return None


def package_root(folder: str) -> str:
    """Return the first directory from *folder* upwards that is no package: the one that is searched for its modules."""
    while os.path.isfile(os.path.join(folder, "__init__.py")) and os.path.dirname(folder) != folder:  # noqa: PTH113, PTH118, PTH120
        folder = os.path.dirname(folder)  # noqa: PTH120
    return folder


def project_root(folder: str) -> str:
    """Return the nearest directory from *folder* upwards with a file that marks a project, "" if there is none."""
    while not any(os.path.exists(os.path.join(folder, name)) for name in _MARKERS):  # noqa: PTH110, PTH118
        folder, inner = os.path.dirname(folder), folder  # noqa: PTH120
        if folder == inner:
            return ""
    return folder


def _project_places(folder: str) -> Iterator[str]:
    """Yield the directories from *folder* up to the top of its project, each with its `src`."""
    top = project_root(folder)
    while top and len(folder) >= len(top):
        yield folder
        yield os.path.join(folder, "src")  # noqa: PTH118
        folder, inner = os.path.dirname(folder), folder  # noqa: PTH120
        if folder == inner:
            return


def is_ours(content: bytes) -> bool:
    """Return whether *content*, or its beginning, is that of the imp.py of reimp, in any of its versions."""
    return _OURS in content[:_DOCUMENTATION]


def _is_ours(path: str) -> bool:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return is_ours(file.read(_DOCUMENTATION))
    except OSError:
        return False
