"""The import of modules by finders that have only `find_module` or `find_loader`.

These are finders on `sys.meta_path`, and what the hooks of `sys.path_hooks` return.
"""

import importlib.util
import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from typing import Any

from reimp.restore.changes import VERSION, Changes, bootstrap, internal, warn

_OLD = ("find_loader", "find_module")


def restore(changes: Changes) -> None:
    """Have old finders asked again."""
    # Breakpoint: 3.12 asks finders for `find_spec` only, and fails for a path entry finder without it.
    if VERSION < (3, 12):
        return
    find_spec = _with_old_finders(bootstrap._find_spec)  # noqa: SLF001
    changes.replace(bootstrap, "_find_spec", find_spec)
    changes.replace(importlib.util, "_find_spec", find_spec)
    changes.replace(PathFinder, "_path_importer_cache", _adapting(vars(PathFinder)["_path_importer_cache"]))


@internal
def find_spec_along(name: str, path: Sequence[str] | None, target: Any = None) -> ModuleSpec | None:  # noqa: ANN401
    """Return the spec of the module *name* from the finders of `sys.meta_path`, None if it is not found."""
    imported = name in sys.modules
    for finder in list(sys.meta_path):
        spec = _ask(finder, name, path, target)
        if spec is not None:
            # A finder can import the module itself, or its parent does.
            other = None if imported else getattr(sys.modules.get(name), "__spec__", None)
            found: ModuleSpec = spec if other is None else other
            return found
    return None


@internal
def _ask(finder: Any, name: str, path: Sequence[str] | None, target: Any) -> Any:  # noqa: ANN401
    with bootstrap._ImportLockContext():  # noqa: SLF001 - as it was: a finder is asked by one thread at a time
        if hasattr(finder, "find_spec"):
            return finder.find_spec(name, path, target)
        if not hasattr(finder, "find_module"):
            return None
        _fall_back(finder, "find_module")
        loader = finder.find_module(name, path)
        return None if loader is None else importlib.util.spec_from_loader(name, loader)


def _with_old_finders(find_spec: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that does what *find_spec* does, and asks old finders too."""

    @internal
    def _find_spec(name: str, path: Sequence[str] | None, target: Any = None) -> Any:  # noqa: ANN401
        if all(hasattr(finder, "find_spec") for finder in sys.meta_path or ()):
            return find_spec(name, path, target)
        return find_spec_along(name, path, target)

    return _find_spec


def _adapting(path_importer_cache: Any) -> object:  # noqa: ANN401
    """Return a class method that adapts an old finder which *path_importer_cache* returns."""

    @internal
    def _path_importer_cache(cls: type, path: str) -> Any:  # noqa: ANN401
        finder = path_importer_cache.__func__(cls, path)
        is_old = not hasattr(finder, "find_spec") and any(hasattr(finder, name) for name in _OLD)
        return _Adapter(finder) if is_old else finder

    return classmethod(_path_importer_cache)


class _Adapter:
    """An old path entry finder, with the method that Python asks."""

    def __init__(self, finder: Any) -> None:  # noqa: ANN401
        self.finder = finder

    @internal
    def find_spec(self, fullname: str, target: object = None) -> ModuleSpec | None:  # noqa: ARG002
        method = next(name for name in _OLD if hasattr(self.finder, name))
        _fall_back(self.finder, method)
        found = getattr(self.finder, method)(fullname)
        loader, portions = found if method == "find_loader" else (found, [])
        if loader is not None:
            return importlib.util.spec_from_loader(fullname, loader)
        spec = ModuleSpec(fullname, None)
        spec.submodule_search_locations = portions
        return spec


@internal
def _fall_back(finder: Any, method: str) -> None:  # noqa: ANN401
    name = getattr(finder, "__qualname__", type(finder).__qualname__)
    warn(f"{name}.find_spec() not found; falling back to {method}()", ImportWarning)
