"""The table of what Python removed: one row for each API, with the version in which it went."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reimp.versions import Version


class Kind(StrEnum):
    """What kind of thing a removed API is."""

    MODULE = "module"  # all of it is gone, also names that the table does not list
    NAME = "name"  # of a module
    METHOD = "method"  # of a class of the standard library
    ARGUMENT = "argument"  # of a function that is still there
    ATTRIBUTE = "attribute"  # of modules


@dataclass(frozen=True, slots=True)
class Removed:
    """Something Python had and has no longer; the full dotted name is its key."""

    api: str
    gone: Version
    kind: Kind = Kind.NAME
    file: str = ""
    """The file of its rule, where that is not named like the API: several names share one."""

    @property
    def module(self) -> str:
        """The module that has, or had, the name."""
        return self.api if self.kind is Kind.MODULE else self.api.rpartition(".")[0]

    @property
    def name(self) -> str:
        """The name in its module, "" for a module."""
        return "" if self.kind is Kind.MODULE else self.api.rpartition(".")[2]

    @property
    def rule_module(self) -> str:
        """The module of this package that has its rule."""
        if self.kind is Kind.ARGUMENT:
            module, _, function = self.module.rpartition(".")
            return f"reimp.removed.{module.replace('.', '_')}.{function}"
        shared = self.kind in (Kind.METHOD, Kind.ATTRIBUTE)
        folder = "loaders" if shared else self.module.replace(".", "_")
        return f"reimp.removed.{folder}.{self.file or self.name}"


_CONSTANTS = (
    *("SEARCH_ERROR", "PY_SOURCE", "PY_COMPILED", "C_EXTENSION", "PY_RESOURCE", "PKG_DIRECTORY", "C_BUILTIN"),
    *("PY_FROZEN", "PY_CODERESOURCE", "IMP_HOOK"),
)
_FUNCTIONS = (
    *("NullImporter", "cache_from_source", "find_module", "get_frozen_object", "get_magic", "get_suffixes", "get_tag"),
    *("init_builtin", "init_frozen", "is_builtin", "is_frozen", "is_frozen_package", "load_compiled", "load_dynamic"),
    *("load_module", "load_package", "load_source", "new_module", "reload", "source_from_cache"),
)
_LOCKS = ("acquire_lock", "release_lock", "lock_held")
_MODULES = (  # what imp itself imported, and programs reach through it
    *("importlib", "os", "sys", "tokenize", "types", "warnings", "machinery", "util", "SourcelessFileLoader"),
    "create_dynamic",
)


def _of_imp() -> Iterator[Removed]:
    """Yield the rows of imp, which went as a whole (CPython issue 98040)."""
    gone = (3, 12)
    yield Removed("imp", gone, Kind.MODULE)
    groups = {"": _FUNCTIONS, "constants": _CONSTANTS, "locks": _LOCKS, "modules": _MODULES}
    yield from (Removed(f"imp.{name}", gone, file=file) for file, names in groups.items() for name in names)


_LOADERS = (
    *("SourceFileLoader", "SourcelessFileLoader", "ExtensionFileLoader", "BuiltinImporter", "FrozenImporter"),
    "NamespaceLoader",
)
_RESOURCES = ("ResourceReader", "Traversable", "TraversableResources")
_DECORATORS = ("module_for_loader", "set_loader", "set_package")
_FINDERS = ("PathFinder", "FileFinder", "BuiltinImporter", "FrozenImporter")


def _methods() -> Iterator[Removed]:
    """Yield the rows of the methods that the standard loaders and finders had."""
    loaders = (*(f"importlib.machinery.{name}" for name in _LOADERS), "zipimport.zipimporter", "importlib.abc.Loader")
    abstract = ("importlib.abc.MetaPathFinder", "importlib.abc.PathEntryFinder")
    finders = (*(f"importlib.machinery.{name}" for name in _FINDERS), "zipimport.zipimporter", *abstract)
    of_entries = ("importlib.machinery.FileFinder", "zipimport.zipimporter", "importlib.abc.PathEntryFinder")
    yield from (Removed(f"{name}.load_module", (3, 15), Kind.METHOD) for name in loaders)  # CPython issue 97850
    yield from (Removed(f"{name}.find_module", (3, 12), Kind.METHOD) for name in finders)  # CPython issue 98040
    yield from (Removed(f"{name}.find_loader", (3, 12), Kind.METHOD) for name in of_entries)
    for name in ("importlib.machinery.BuiltinImporter", "importlib.machinery.FrozenImporter", "importlib.abc.Loader"):
        yield Removed(f"{name}.module_repr", (3, 12), Kind.METHOD)  # CPython issue 97850


TABLE: Mapping[str, Removed] = {
    row.api: row
    for row in (
        *_of_imp(),
        Removed("importlib.find_loader", (3, 12)),  # CPython issue 97850
        Removed("pkgutil.find_loader", (3, 14)),  # CPython issue 97850
        Removed("pkgutil.get_loader", (3, 14)),
        Removed("pkgutil.ImpImporter", (3, 12), file="wrappers_of_imp"),  # CPython issue 98040
        Removed("pkgutil.ImpLoader", (3, 12), file="wrappers_of_imp"),
        Removed("importlib.abc.Finder", (3, 12), file="finder"),  # CPython issue 98040
        *(Removed(f"importlib.abc.{name}", (3, 14), file="resources") for name in _RESOURCES),  # CPython issue 93963
        *(Removed(f"importlib.util.{name}", (3, 12), file="decorators") for name in _DECORATORS),  # CPython issue 97850
        Removed("importlib.util.cache_from_source.debug_override", (3, 15), Kind.ARGUMENT),
        *_methods(),
        Removed("types.ModuleType.__cached__", (3, 15), Kind.ATTRIBUTE, file="cached"),  # CPython issue 97850
    )
}

MODULES = frozenset(row.api for row in TABLE.values() if row.kind is Kind.MODULE)
"""The modules that are gone as a whole."""

ONLY_OF_IMP = frozenset({*_FUNCTIONS, *_CONSTANTS, *_LOCKS} - {"reload", "cache_from_source", "source_from_cache"})
"""The names that imp had and importlib never had."""

_NAMES = tuple(row for row in TABLE.values() if row.kind in (Kind.MODULE, Kind.NAME))

HOMES = frozenset(row.module for row in _NAMES)
"""The modules that are gone, or have lost a name."""

PACKAGES = frozenset(
    ".".join(module.split(".")[:length]) for module in HOMES for length in range(1, module.count(".") + 2)
)
"""The modules of HOMES, and the packages through which code reaches them."""

LOST = frozenset(row.name for row in _NAMES if row.name and row.module not in MODULES)
"""The names that modules have lost, of the modules that Python still has."""

METHODS = frozenset(row.name for row in TABLE.values() if row.kind is Kind.METHOD)
"""The methods that standard loaders and finders have lost."""
ARGUMENTS: Mapping[str, str] = {row.module: row.name for row in TABLE.values() if row.kind is Kind.ARGUMENT}
"""For each function that has lost an argument, which one."""
ATTRIBUTES = frozenset(row.name for row in TABLE.values() if row.kind is Kind.ATTRIBUTE)
"""The attributes that Python no longer sets on modules."""
WORDS = LOST | METHODS | ATTRIBUTES | ONLY_OF_IMP | {function.rpartition(".")[2] for function in ARGUMENTS}
"""The names of which one is on each line with a use, apart from those with a module that is gone."""
PACKAGE_NAMES = (
    frozenset(row.module.partition(".")[0] for row in TABLE.values() if row.kind is not Kind.ATTRIBUTE) - MODULES
)
"""The modules of which one is named in each file that uses something they have lost."""


def find(api: str) -> Removed | None:
    """Return the row of *api*; for a name that the table does not list, that of its module if that is gone."""
    return TABLE.get(api) or TABLE.get(api.partition(".")[0] if api.partition(".")[0] in MODULES else "")


def first_gone(api: str) -> Version:
    """Return the version in which *api* went, or the first of its names if it is a module that Python still has."""
    row = find(api)
    return row.gone if row else min(each.gone for each in TABLE.values() if each.api.startswith(f"{api}."))


def is_later(api: str, target: Version) -> bool:
    """Return whether the Python *target* still has *api*."""
    row = find(api)
    return row is not None and row.gone > target


@cache
def lost_in(module: str) -> frozenset[str]:
    """Return the names that *module* or one in it has lost, and those that code asks of importlib in place of imp."""
    names = {row.name for row in _NAMES if row.name and f"{row.module}.".startswith(f"{module}.")}
    return frozenset(names | ONLY_OF_IMP if module == "importlib" else names)


def names_of(module: str) -> list[str]:
    """Return the names that *module* had, in the order of the table."""
    return [row.name for row in TABLE.values() if row.module == module and row.name]
