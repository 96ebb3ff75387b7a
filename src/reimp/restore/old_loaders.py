"""The import of modules by loaders that have only `load_module`."""

import sys
from collections.abc import Callable
from typing import Any

from reimp.restore.changes import VERSION, Changes, bootstrap, internal, warn


def restore(changes: Changes) -> None:
    """Have `load_module` called where a loader has no `exec_module`."""
    # Breakpoint: 3.15 calls `exec_module` only.
    if VERSION < (3, 15):
        return
    changes.replace(bootstrap, "_load_unlocked", _loading(bootstrap._load_unlocked))  # noqa: SLF001
    changes.replace(bootstrap, "_exec", _executing(bootstrap._exec))  # noqa: SLF001


def _is_old(loader: object) -> bool:
    return not hasattr(loader, "exec_module") and hasattr(loader, "load_module")


def _loading(load_unlocked: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a function that does what *load_unlocked* does, also with old loaders."""

    @internal
    def _load_unlocked(spec: Any) -> Any:  # noqa: ANN401
        return _load_by_old_loader(spec) if _is_old(spec.loader) else load_unlocked(spec)

    return _load_unlocked


@internal
def _load_by_old_loader(spec: Any) -> Any:  # noqa: ANN401
    """Return the module of *spec*, at the end of `sys.modules`."""
    _fall_back(spec.loader)
    try:
        spec.loader.load_module(spec.name)
    except BaseException:
        if spec.name in sys.modules:
            _move_to_end(spec.name)
        raise
    module = _move_to_end(spec.name)
    _complete(module, spec)
    return module


def _move_to_end(name: str) -> Any:  # noqa: ANN401
    """Return the module *name*, after moving it to the end of `sys.modules`: modules are cleared in this order."""
    module = sys.modules.pop(name)
    sys.modules[name] = module
    return module


def _complete(module: Any, spec: Any) -> None:  # noqa: ANN401
    """Set the attributes that a loader has left to the import system."""
    given: dict[str, Any] = {
        "__loader__": spec.loader,
        "__package__": spec.name if hasattr(module, "__path__") else spec.name.rpartition(".")[0],
        "__spec__": spec,
    }
    for name, value in given.items():
        if getattr(module, name, None) is None:
            try:
                setattr(module, name, value)
            except AttributeError:
                continue


def _executing(execute: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """Return a function that does what *execute* does, also with old loaders."""

    @internal
    def _exec(spec: Any, module: Any) -> Any:  # noqa: ANN401
        if not _is_old(spec.loader):
            return execute(spec, module)
        with bootstrap._ModuleLockManager(spec.name):  # noqa: SLF001
            if sys.modules.get(spec.name) is not module:
                raise ImportError(f"module {spec.name!r} not in sys.modules", name=spec.name)
            try:
                bootstrap._init_module_attrs(spec, module, override=True)  # noqa: SLF001
                _fall_back(spec.loader)
                spec.loader.load_module(spec.name)
            finally:
                module = _move_to_end(spec.name)
            return module

    return _exec


@internal
def _fall_back(loader: Any) -> None:  # noqa: ANN401
    name = getattr(loader, "__qualname__", type(loader).__qualname__)
    warn(f"{name}.exec_module() not found; falling back to load_module()", ImportWarning)
