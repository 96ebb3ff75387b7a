"""The attribute `__cached__` of modules, and the argument `debug_override` of `cache_from_source`."""

import importlib.util
import sys
import weakref
from collections.abc import Callable
from typing import Any

from reimp.restore.changes import VERSION, Changes, bootstrap, internal, warn


def restore(changes: Changes) -> None:
    """Add the argument, and set the attribute on modules: those that are imported, and those to come."""
    # Breakpoint: 3.15 removed both.
    if VERSION < (3, 15):
        return
    changes.replace(importlib.util, "cache_from_source", _with_debug_override(importlib.util.cache_from_source))
    given: list[weakref.ref[Any]] = []
    changes.made.append(lambda: _forget(given))
    changes.replace(bootstrap, "_init_module_attrs", _with_cached(bootstrap._init_module_attrs, given))  # noqa: SLF001
    for module in list(sys.modules.values()):
        _set_cached(module, getattr(module, "__spec__", None), given, override=False)
    main = vars(sys.modules["__main__"])
    if "__cached__" not in main:
        main["__cached__"] = None
        given.append(weakref.ref(sys.modules["__main__"]))


def _with_debug_override(cache_from_source: Callable[..., str]) -> Callable[..., str]:
    """Return *cache_from_source* with its old argument."""

    @internal
    def function(path: Any, debug_override: Any = None, *, optimization: Any = None) -> str:  # noqa: ANN401
        """Return the path of the bytecode file of the source file *path*.

        Raise TypeError if both *debug_override* and *optimization* are given.
        """
        if debug_override is not None:
            warn("debug_override of cache_from_source() was removed in Python 3.15; use optimization")
            if optimization is not None:
                raise TypeError("debug_override or optimization must be set to None")
            optimization = "" if debug_override else 1
        return cache_from_source(path, optimization=optimization)

    function.__module__ = cache_from_source.__module__
    function.__name__ = function.__qualname__ = cache_from_source.__name__
    return function


def _with_cached(initialize: Callable[..., Any], given: list[weakref.ref[Any]]) -> Callable[..., Any]:
    """Return a function that does what *initialize* does, and sets `__cached__`."""

    @internal
    def _init_module_attrs(spec: Any, module: Any, *, override: bool = False) -> Any:  # noqa: ANN401
        initialized = initialize(spec, module, override=override)
        _set_cached(module, spec, given, override=override)
        return initialized

    return _init_module_attrs


def _set_cached(module: Any, spec: Any, given: list[weakref.ref[Any]], *, override: bool) -> None:  # noqa: ANN401
    """Set `__cached__` of *module* if *spec* has a bytecode file, and note the module in *given*."""
    namespace = getattr(module, "__dict__", {})
    cached = getattr(spec, "cached", None) if getattr(spec, "has_location", False) else None
    if cached is None or not (override or namespace.get("__cached__") is None):
        return
    try:
        module.__cached__ = cached
        given.append(weakref.ref(module))
    except (AttributeError, TypeError):  # an object in the place of a module can forbid both
        return


def _forget(given: list[weakref.ref[Any]]) -> None:
    """Delete the attribute of the modules in *given*, which lose their place there."""
    while given:
        module = given.pop()()
        if module is not None:
            vars(module).pop("__cached__", None)
