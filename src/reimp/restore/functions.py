"""The functions that `importlib`, `importlib.util` and `pkgutil` lost."""

import contextlib
import functools
import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

from reimp.restore.changes import Changes, internal, warn
from reimp.restore.old_finders import find_spec_along

_AUTOMATIC = "the import system sets it"
_MISSING: Any = object()


def restore(changes: Changes) -> None:
    """Add the functions that are missing."""
    changes.add(importlib, "find_loader", find_loader)
    for decorator in (module_for_loader, set_loader, set_package):
        changes.add(importlib.util, decorator.__name__, decorator)
    changes.add_public(pkgutil, "get_loader", get_loader)
    changes.add_public(pkgutil, "find_loader", find_loader_of_pkgutil)


@internal
def find_loader(name: str, path: Sequence[str] | None = None) -> object:
    """Return the loader of the module *name*, None if it is not found.

    Raise ValueError if it is imported and has no loader, ImportError if it is a namespace package.
    """
    warn("importlib.find_loader() was removed in Python 3.12; use importlib.util.find_spec()")
    if name in sys.modules:
        loader = getattr(sys.modules[name], "__loader__", _MISSING)
        if loader is None or loader is _MISSING:
            raise ValueError(f"{name}.__loader__ is {'None' if loader is None else 'not set'}")
        return loader
    spec = find_spec_along(name, path)
    if spec is not None and spec.loader is None:
        if spec.submodule_search_locations is None:
            raise ImportError(f"spec for {name} missing loader", name=name)
        raise ImportError("namespace packages do not have loaders", name=name)
    return None if spec is None else spec.loader


@internal
def find_loader_of_pkgutil(fullname: str) -> object:
    """Return the loader of the module *fullname*, None if it is not found. Raise ImportError if the search fails."""
    warn("pkgutil.find_loader() was removed in Python 3.14; use importlib.util.find_spec()")
    return _loader_by_name(fullname)


@internal
def get_loader(module_or_name: Any) -> object:  # noqa: ANN401 - a name or a module
    """Return the loader of a module, which is given itself or by its name; None if there is none."""
    warn("pkgutil.get_loader() was removed in Python 3.14; use importlib.util.find_spec()")
    module = sys.modules.get(module_or_name, module_or_name)
    if not isinstance(module, ModuleType):
        return None if module is None else _loader_by_name(module)
    loader = getattr(module, "__loader__", None)
    if loader is None and getattr(module, "__spec__", None) is not None:
        return _loader_by_name(module.__name__)
    return loader


def _loader_by_name(name: str) -> object:
    if name.startswith("."):
        raise ImportError(f"Relative module name {name!r} not supported")
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(f"Error while finding loader for {name!r} ({type(error)}: {error})") from error
    return None if spec is None else spec.loader


def set_package(fxn: Callable[..., Any]) -> Callable[..., Any]:
    """Return *fxn*, a method that returns a module, so that it also sets `__package__` where it is missing."""

    @internal
    @functools.wraps(fxn)
    def set_package_wrapper(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        warn(f"importlib.util.set_package() was removed in Python 3.12; {_AUTOMATIC}")
        module = fxn(*args, **kwargs)
        if getattr(module, "__package__", None) is None:
            module.__package__ = _package(module.__name__, is_package=hasattr(module, "__path__"))
        return module

    return set_package_wrapper


def set_loader(fxn: Callable[..., Any]) -> Callable[..., Any]:
    """Return *fxn*, a method that returns a module, so that it also sets `__loader__` where it is missing."""

    @internal
    @functools.wraps(fxn)
    def set_loader_wrapper(self: object, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        warn(f"importlib.util.set_loader() was removed in Python 3.12; {_AUTOMATIC}")
        module = fxn(self, *args, **kwargs)
        if getattr(module, "__loader__", None) is None:
            module.__loader__ = self
        return module

    return set_loader_wrapper


@internal
def module_for_loader(fxn: Callable[..., Any]) -> Callable[..., Any]:
    """Return a `load_module` that calls *fxn* with the module, which is in `sys.modules`, in place of its name.

    If *fxn* raises an Exception, a new module is removed again and None is returned, as it was.
    """
    warn(f"importlib.util.module_for_loader() was removed in Python 3.12; {_AUTOMATIC}")

    @internal
    @functools.wraps(fxn)
    def module_for_loader_wrapper(self: Any, fullname: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        module: Any = sys.modules.get(fullname)
        added = fullname not in sys.modules
        if added:
            module = ModuleType(fullname)
            module.__initializing__ = True
            sys.modules[fullname] = module
        try:
            with contextlib.suppress(Exception):  # the last Python that had this function let none through
                _describe(module, self, fullname)
                return fxn(self, module, *args, **kwargs)
            if added:
                sys.modules.pop(fullname, None)
            return None
        finally:
            module.__initializing__ = False

    return module_for_loader_wrapper


def _describe(module: Any, loader: Any, name: str) -> None:  # noqa: ANN401
    module.__loader__ = loader
    try:
        is_package = loader.is_package(name)
    except (ImportError, AttributeError):
        return
    module.__package__ = _package(name, is_package=is_package)


def _package(name: str, *, is_package: bool) -> str:
    return name if is_package else name.rpartition(".")[0]
