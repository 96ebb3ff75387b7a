"""The classes that `importlib.abc` and `pkgutil` lost."""

import abc
import importlib
import importlib.abc
import pkgutil
from collections.abc import Callable
from typing import Any

import reimp.pkgutil
from reimp.restore.changes import Changes, internal, warn

RESOURCES = ("ResourceReader", "Traversable", "TraversableResources")


def restore(changes: Changes) -> None:
    """Add the classes that are missing."""
    changes.add_public(importlib.abc, "Finder", Finder)
    for each in (reimp.pkgutil.ImpImporter, reimp.pkgutil.ImpLoader):
        changes.add_public(pkgutil, each.__name__, each)
    # Breakpoint: 3.14 removed these names, with the `__getattr__` that importlib.abc had for them since 3.12.
    if not any(name in vars(importlib.abc) for name in (*RESOURCES, "__getattr__")):
        changes.replace(importlib.abc, "__getattr__", _getattr(importlib.abc.__name__))
        for name in RESOURCES:
            changes.list(importlib.abc, name)


class Finder(metaclass=abc.ABCMeta):
    """The old abstract base class of finders."""

    @internal
    def __init__(self) -> None:
        warn("importlib.abc.Finder was removed in Python 3.12; use MetaPathFinder or PathEntryFinder")

    @abc.abstractmethod
    @internal
    def find_module(self, fullname: str, path: Any = None) -> Any:  # noqa: ANN401
        """Return a loader for the module *fullname*, None if there is none."""
        warn("importlib.abc.Finder.find_module() was removed in Python 3.12; use find_spec()")


def _getattr(module: str) -> Callable[[str], object]:
    """Return a `__getattr__` for the module that gives the classes of `importlib.resources.abc`."""

    @internal
    def __getattr__(name: str) -> object:  # noqa: N807
        if name not in RESOURCES:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        warn(f"importlib.abc.{name} was removed in Python 3.14; use importlib.resources.abc.{name}")
        return getattr(importlib.import_module("importlib.resources.abc"), name)

    return __getattr__
