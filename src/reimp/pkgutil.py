"""`ImpImporter` and `ImpLoader`, the classes that Python 3.12 removed from `pkgutil` together with `imp`.

Old setuptools fails without them: module 'pkgutil' has no attribute 'ImpImporter'. `install()` puts them back.
"""

import importlib
import importlib.util
import os
import pkgutil
import sys
import warnings
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType
from typing import IO, Any

_Triple = tuple[str, str, int]


def install() -> None:
    """Put the two classes into `pkgutil`, unless it has its own."""
    for each in (ImpImporter, ImpLoader):
        if not hasattr(pkgutil, each.__name__):
            setattr(pkgutil, each.__name__, each)
            pkgutil.__all__.append(each.__name__)


def _imp() -> Any:  # noqa: ANN401 - on Python 3.11 it is the standard one
    """Return the module `imp`, without the warning that comes with its first import."""
    if "imp" in sys.modules:
        return sys.modules["imp"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return importlib.import_module("imp")


class ImpImporter:
    """Finds modules as `imp.find_module` does: in one folder, or with None on `sys.path` and among built-in modules."""

    def __init__(self, path: str | None = None) -> None:
        """Search the folder *path*; that it is one is not checked."""
        warnings.warn("pkgutil.ImpImporter was removed in Python 3.12; use importlib", DeprecationWarning, stacklevel=2)
        _imp()
        self.path = path

    def find_module(self, fullname: str, path: object = None) -> "ImpLoader | None":  # noqa: ARG002 - it never counted
        """Return a loader for the module *fullname*, None if it is not there."""
        name = fullname.rpartition(".")[2]
        if self.path is None and name != fullname:
            return None
        folders = None if self.path is None else [os.path.realpath(self.path)]
        try:
            return ImpLoader(fullname, *_imp().find_module(name, folders))
        except ImportError:
            return None

    def find_spec(self, fullname: str, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ARG002
        """Return a spec for the module *fullname*: as a path hook, Python 3.12 asks for one."""
        loader = self.find_module(fullname)
        return importlib.util.spec_from_loader(fullname, loader) if loader else None

    def iter_modules(self, prefix: str = "") -> Iterator[tuple[str, bool]]:
        """Yield the name, after *prefix*, of each module in the folder, and whether it is a package."""
        import inspect

        seen = {"__init__"}
        for entry in sorted(_listed(self.path)):
            name = inspect.getmodulename(entry) or ""
            folder = os.path.join(self.path or "", entry)  # noqa: PTH118
            package = not name and "." not in entry and "__init__" in map(inspect.getmodulename, _listed(folder))
            name = entry if package else name
            if name and "." not in name and name not in seen:
                seen.add(name)
                yield prefix + name, package


def _listed(folder: str | None) -> list[str]:
    """Return the names in *folder*; none if it is no folder, or cannot be read."""
    try:
        return os.listdir(folder) if folder is not None else []  # noqa: PTH208
    except OSError:
        return []


class ImpLoader:
    """Loads what `imp.find_module` has found, and tells its source and its code."""

    code: CodeType | None = None
    source: str | None = None

    def __init__(self, fullname: str, file: IO[Any] | None, filename: str | None, etc: _Triple) -> None:
        """Take the module's name, and the three that `imp.find_module` returned."""
        warnings.warn("pkgutil.ImpLoader was removed in Python 3.12; use importlib", DeprecationWarning, stacklevel=2)
        _imp()
        self.file = file
        self.filename = filename
        self.fullname = fullname
        self.etc = etc

    def load_module(self, fullname: str) -> ModuleType:
        """Load the module, under the name *fullname*, and return it."""
        self._reopen()
        try:
            module: ModuleType = _imp().load_module(fullname, self.file, self.filename, self.etc)
        finally:
            self._close()
        return module

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave that to Python; from 3.15 on, it no longer calls `load_module` by itself."""

    def exec_module(self, module: ModuleType) -> None:
        """Execute the module, which is in `sys.modules`."""
        self.load_module(module.__name__)

    def get_data(self, pathname: str) -> bytes:
        """Return the contents of the file *pathname*."""
        with open(pathname, "rb") as file:  # noqa: PTH123
            return file.read()

    def is_package(self, fullname: str | None) -> bool:
        """Return whether the module is a package. Raise ImportError for the name of another."""
        self._check(fullname)
        return bool(self.etc[2] == _imp().PKG_DIRECTORY)

    def get_code(self, fullname: str | None = None) -> CodeType | None:
        """Return the module's code, None if it has none. Raise ImportError for the name of another."""
        self._check(fullname)
        kind = self.etc[2]
        if self.code is not None:
            pass
        elif kind == _imp().PY_SOURCE:
            self.code = compile(self.get_source() or "", self.filename or "", "exec")
        elif kind == _imp().PY_COMPILED:
            self._reopen()
            try:
                self.code = pkgutil.read_code(self.file)  # type: ignore[arg-type]
            finally:
                self._close()
        elif kind == _imp().PKG_DIRECTORY:
            self.code = self._init().get_code()
        return self.code

    def get_source(self, fullname: str | None = None) -> str | None:
        """Return the module's source, None if there is none. Raise ImportError for the name of another."""
        self._check(fullname)
        kind, name = self.etc[2], self.filename or ""
        if self.source is not None:
            pass
        elif kind == _imp().PY_SOURCE:
            self._reopen()
            try:
                self.source = self.file.read() if self.file else None
            finally:
                self._close()
        elif kind == _imp().PY_COMPILED and os.path.exists(name[:-1]):  # noqa: PTH110
            with open(name[:-1]) as file:  # noqa: PTH123
                self.source = file.read()
        elif kind == _imp().PKG_DIRECTORY:
            self.source = self._init().get_source()
        return self.source

    def get_filename(self, fullname: str | None = None) -> str | None:
        """Return the module's file, None if it has none. Raise ImportError for the name of another."""
        self._check(fullname)
        imp, kind = _imp(), self.etc[2]
        if kind == imp.PKG_DIRECTORY:
            return self._init().get_filename()
        return self.filename if kind in (imp.PY_SOURCE, imp.PY_COMPILED, imp.C_EXTENSION) else None

    def _check(self, fullname: str | None) -> None:
        if fullname not in (None, self.fullname):
            raise ImportError(f"Loader for module {self.fullname} cannot handle module {fullname}")

    def _init(self) -> "ImpLoader":
        """Return the loader of the `__init__` of a package."""
        loader = ImpImporter(self.filename).find_module("__init__")
        if loader is None:
            raise ImportError(f"{self.filename} has no __init__", name=self.fullname, path=self.filename)
        return loader

    def _reopen(self) -> None:
        """Open the file again if it has been closed."""
        imp, kind = _imp(), self.etc[2]
        modes = {imp.PY_SOURCE: "r", imp.PY_COMPILED: "rb", imp.C_EXTENSION: "rb"}
        if self.file and self.file.closed and kind in modes:
            self.file = open(self.filename or "", modes[kind])  # noqa: PTH123, SIM115

    def _close(self) -> None:
        if self.file:
            self.file.close()
