"""The methods that the standard loaders lost: `load_module` and `module_repr`."""

import importlib.abc
import importlib.util
import os
import sys
from collections.abc import Callable
from importlib import machinery
from types import ModuleType
from typing import Any
from zipimport import zipimporter

from reimp.restore.changes import VERSION, Changes, bootstrap, bootstrap_external, internal, warn


def restore(changes: Changes) -> None:
    """Add the methods that are missing."""
    # Breakpoint: 3.12 removed module_repr, 3.15 load_module; SourceLoader inherits it from a private base class.
    if VERSION < (3, 12):
        return
    _add_module_repr(changes)
    if VERSION >= (3, 15):
        changes.add(machinery.BuiltinImporter, "load_module", classmethod(_load_module()))
        changes.add(machinery.FrozenImporter, "load_module", classmethod(_frozen_load_module))
        for loader in (machinery.NamespaceLoader, bootstrap_external._LoaderBasics, importlib.abc.InspectLoader):  # noqa: SLF001
            changes.add(loader, "load_module", _load_module())
        changes.add(bootstrap_external.FileLoader, "load_module", _file_load_module)
        changes.add(importlib.abc.Loader, "load_module", _abc_load_module)
        changes.add(zipimporter, "load_module", _zip_load_module)


def _removed(loader: object) -> str:
    name = getattr(loader, "__name__", type(loader).__name__)
    return f"{name}.load_module() was removed in Python 3.15; use exec_module()"


@internal
def load(loader: Any, fullname: str) -> Any:  # noqa: ANN401
    """Return the module *fullname*, which *loader* executes, also if it is in `sys.modules` already."""
    spec = importlib.util.spec_from_loader(fullname, loader)
    if fullname in sys.modules:
        bootstrap._exec(spec, sys.modules[fullname])  # noqa: SLF001
        return sys.modules[fullname]
    return bootstrap._load(spec)  # noqa: SLF001


def _load_module() -> Callable[..., Any]:
    """Return a new method `load_module`."""

    @internal
    def load_module(self: Any, fullname: str) -> Any:  # noqa: ANN401
        """Return the module *fullname*, executed again if it is in `sys.modules`."""
        warn(_removed(self))
        return load(self, fullname)

    return load_module


@internal
def _frozen_load_module(cls: Any, fullname: str) -> Any:  # noqa: ANN401
    """Return the frozen module *fullname*, executed again if it is in `sys.modules`."""
    warn(_removed(cls))
    module = load(cls, fullname)
    spec = cls.find_spec(fullname)
    filename = getattr(spec.loader_state, "filename", None)
    if filename is not None:
        module.__file__ = filename
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    return module


@internal
def _file_load_module(self: Any, name: str | None = None) -> Any:  # noqa: ANN401
    """Return the module of this loader, executed again if it is in `sys.modules`."""
    if name not in (None, self.name):
        raise ImportError(f"loader for {self.name} cannot handle {name}", name=name)
    warn(_removed(self))
    return load(self, self.name)


@internal
def _abc_load_module(self: Any, fullname: str) -> Any:  # noqa: ANN401
    """Return the module *fullname*, executed again if it is in `sys.modules`."""
    if not hasattr(self, "exec_module"):
        raise ImportError
    warn(_removed(self))
    return load(self, fullname)


@internal
def _zip_load_module(self: Any, fullname: str) -> ModuleType:  # noqa: ANN401
    """Return the module *fullname* of the archive, executed again if it is in `sys.modules`."""
    warn(_removed(self))
    code, path, is_package = self.get_code(fullname), self.get_filename(fullname), self.is_package(fullname)
    module: Any = sys.modules.get(fullname)
    if not isinstance(module, ModuleType):
        module = sys.modules[fullname] = ModuleType(fullname)
    try:
        module.__loader__ = self
        if is_package:
            module.__path__ = [os.path.dirname(path)]  # noqa: PTH120
        _describe(module, self, fullname, path)
        exec(code, vars(module))  # noqa: S102
    except BaseException:
        del sys.modules[fullname]
        raise
    if fullname not in sys.modules:
        raise ImportError(f"Loaded module {fullname!r} not found in sys.modules")
    return sys.modules[fullname]


def _describe(module: Any, loader: object, name: str, path: str) -> None:  # noqa: ANN401
    """Set the attributes of a module from an archive."""
    if not getattr(module, "__spec__", None):
        module.__spec__ = importlib.util.spec_from_file_location(name, path, loader=loader)  # type: ignore[arg-type]
    module.__file__, module.__cached__ = path, None
    vars(module).setdefault("__builtins__", __builtins__)


def _add_module_repr(changes: Changes) -> None:
    kinds = {
        machinery.BuiltinImporter: "built-in",
        machinery.FrozenImporter: "frozen",
        bootstrap_external.NamespaceLoader: "namespace",
    }
    for owner, kind in kinds.items():
        changes.add(owner, "module_repr", staticmethod(_module_repr(owner.__name__, kind)))
    changes.add(importlib.abc.Loader, "module_repr", _abc_module_repr)


def _module_repr(owner: str, kind: str) -> Callable[[Any], str]:
    @internal
    def module_repr(module: Any) -> str:  # noqa: ANN401
        """Return the representation of a module."""
        warn(f"{owner}.module_repr() was removed in Python 3.12; use repr()")
        return f"<module {module.__name__!r} ({kind})>"

    return module_repr


@internal
def _abc_module_repr(self: object, module: object) -> str:  # noqa: ARG001
    """Raise NotImplementedError: a loader of the program can have a method of its own."""
    warn("Loader.module_repr() was removed in Python 3.12; use repr()")
    raise NotImplementedError
