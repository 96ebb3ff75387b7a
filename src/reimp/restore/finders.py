"""The methods that the standard finders lost: `find_module` and `find_loader`."""

from importlib import machinery
from importlib.abc import MetaPathFinder, PathEntryFinder
from typing import Any
from zipimport import zipimporter

from reimp.restore.changes import VERSION, Changes, internal, warn

_FIND_LOADER: list[object] = []


def restore(changes: Changes) -> None:
    """Add the methods that are missing."""
    # Breakpoint: 3.12 removed the methods.
    if VERSION < (3, 12):
        return
    for each in (
        machinery.PathFinder,
        machinery.BuiltinImporter,
        machinery.FrozenImporter,
        machinery.WindowsRegistryFinder,
    ):
        changes.add(each, "find_module", _class_find_module(each.__name__))
    for owner in (machinery.FileFinder, PathEntryFinder):
        for name, method in _path_entry_methods(owner.__name__).items():
            changes.add(owner, name, method)
    changes.add(zipimporter, "find_loader", _zip_find_loader)
    changes.add(zipimporter, "find_module", _zip_find_module)
    changes.add(MetaPathFinder, "find_module", _meta_path_find_module)


def _removed(name: str) -> str:
    return f"{name}() was removed in Python 3.12; use find_spec()"


def _class_find_module(owner: str) -> object:
    """Return the class method `find_module` for the finder *owner*."""

    @internal
    def find_module(cls: Any, fullname: str, path: Any = None) -> Any:  # noqa: ANN401
        """Return the loader of the module *fullname*, None if it is not found."""
        warn(_removed(f"{owner}.find_module"))
        spec = cls.find_spec(fullname, path)
        return None if spec is None else spec.loader

    return classmethod(find_module)


def _loader_and_portions(finder: Any, fullname: str) -> tuple[Any, list[str]]:  # noqa: ANN401
    """Return the loader of a module and its search locations; either can be missing."""
    spec = finder.find_spec(fullname) if hasattr(finder, "find_spec") else None
    return (None, []) if spec is None else (spec.loader, spec.submodule_search_locations or [])


def _path_entry_methods(owner: str) -> dict[str, Any]:
    """Return the two methods for *owner*, a class of finders for an entry of `sys.path`."""

    @internal
    def find_loader(self: Any, fullname: str) -> Any:  # noqa: ANN401
        """Return the loader of the module *fullname* or None, and the portions of a package."""
        warn(_removed(f"{owner}.find_loader"))
        return _loader_and_portions(self, fullname)

    @internal
    def find_module(self: Any, fullname: str) -> Any:  # noqa: ANN401
        """Return the loader of the module *fullname*, None if it is not found."""
        warn(_removed(f"{owner}.find_module"))
        # A subclass can have a find_loader of its own. That of this module would warn again.
        own = getattr(self.find_loader, "__func__", None) not in _FIND_LOADER
        loader, portions = self.find_loader(fullname) if own else _loader_and_portions(self, fullname)
        if loader is None and portions:
            warn(f"Not importing directory {portions[0]}: missing __init__", ImportWarning)
        return loader

    _FIND_LOADER.append(find_loader)
    return {"find_loader": find_loader, "find_module": find_module}


@internal
def _zip_find_loader(self: Any, fullname: str, path: Any = None) -> Any:  # noqa: ANN401, ARG001
    """Return the importer itself or None, and the portions of a namespace package."""
    warn(_removed("zipimporter.find_loader"))
    loader, portions = _loader_and_portions(self, fullname)
    return loader, [] if loader else portions


@internal
def _zip_find_module(self: Any, fullname: str, path: Any = None) -> Any:  # noqa: ANN401, ARG001
    """Return the importer itself if it has the module *fullname*, else None."""
    warn(_removed("zipimporter.find_module"))
    return _loader_and_portions(self, fullname)[0]


@internal
def _meta_path_find_module(self: Any, fullname: str, path: Any) -> Any:  # noqa: ANN401
    """Return the loader of the module *fullname*, None if it is not found."""
    warn(_removed("MetaPathFinder.find_module"))
    spec = self.find_spec(fullname, path) if hasattr(self, "find_spec") else None
    return None if spec is None else spec.loader
