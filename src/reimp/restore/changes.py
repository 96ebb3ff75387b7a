"""Changes of attributes that can be undone, and the warning of a removed API."""

import contextlib
import importlib
import sys
import warnings
from collections.abc import Callable
from typing import Any, TypeVar

_Function = TypeVar("_Function", bound=Callable[..., Any])
VERSION: tuple[int, ...] = sys.version_info[:2]

# Breakpoint: the import system has no public place to change; tests/restore/test_programs.py finds out if names go.
bootstrap: Any = importlib.import_module("importlib._bootstrap")
bootstrap_external: Any = importlib.import_module("importlib._bootstrap_external")

_MISSING: Any = object()


class Changes:
    """Attributes that were set, and what else has to be undone, in order."""

    def __init__(self) -> None:
        self.made: list[Callable[[], None]] = []

    def add(self, owner: Any, name: str, value: object) -> None:  # noqa: ANN401 - a module or a class
        """Set the attribute *name* of *owner*, unless it is there already."""
        if name not in vars(owner):
            _rename(value, owner, name)
            self.replace(owner, name, value)

    def add_public(self, module: Any, name: str, value: object) -> None:  # noqa: ANN401
        """Set the attribute *name* of *module*, unless it is there already, and list it in `__all__`."""
        if name not in vars(module):
            self.add(module, name, value)
            self.list(module, name)

    def list(self, module: Any, name: str) -> None:  # noqa: ANN401
        """Add *name* to the `__all__` of *module*."""
        if name not in getattr(module, "__all__", [name]):
            module.__all__.append(name)
            self.made.append(lambda: _remove(module.__all__, name))

    def replace(self, owner: Any, name: str, value: object) -> None:  # noqa: ANN401
        """Set the attribute *name* of *owner*."""
        before = vars(owner).get(name, _MISSING)
        setattr(owner, name, value)
        self.made.append(lambda: _restore(owner, name, value, before))

    def undo(self) -> None:
        """Undo all changes, the last one first."""
        while self.made:
            self.made.pop()()


def warn(text: str, category: type[Warning] = DeprecationWarning) -> None:
    """Warn about the code that calls into this package: functions that are `internal` do not count."""
    warnings.warn(text, category, stacklevel=2)


def internal(function: _Function) -> _Function:
    """Return *function*; warnings and tracebacks of imports leave it out from now on, like the frames of importlib."""
    function.__code__ = function.__code__.replace(co_filename="<frozen importlib._bootstrap>")
    return function


def _remove(names: list[str], name: str) -> None:
    with contextlib.suppress(ValueError):
        names.remove(name)


def _restore(owner: Any, name: str, value: object, before: object) -> None:  # noqa: ANN401
    """Give *owner* its attribute of *before* again, if it still has *value*."""
    if vars(owner).get(name, _MISSING) is value:
        delattr(owner, name) if before is _MISSING else setattr(owner, name, before)


def _rename(value: object, owner: Any, name: str) -> None:  # noqa: ANN401
    """Let a function or class have the name and the module that it had in the standard library."""
    function: Any = getattr(value, "__func__", value)
    if getattr(function, "__module__", "").startswith("reimp.restore"):
        inside = isinstance(owner, type)
        function.__module__ = owner.__module__ if inside else owner.__name__
        function.__name__ = name
        function.__qualname__ = f"{owner.__qualname__}.{name}" if inside else name
