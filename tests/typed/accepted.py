"""Uses every public name of `imp` as typed programs do: type checkers have to accept it all, and to know each type."""

import imp
import importlib.machinery
import importlib.util
import os
import pkgutil
import sys
from pathlib import Path
from types import CodeType, ModuleType
from typing import IO, Any, assert_type

# Loading what a search has found: the recipe of the documentation.


def load(name: str) -> ModuleType:
    file, pathname, details = imp.find_module(name)
    try:
        return imp.load_module(name, file, pathname, details)
    finally:
        if file:
            file.close()


def load_nested(name: str) -> ModuleType:
    package, _, rest = name.partition(".")
    return imp.load_module(name, *imp.find_module(rest, load(package).__path__))


def folder_of(name: str) -> str:
    return os.path.dirname(imp.find_module(name, [os.curdir])[1])


def read(name: str, folders: list[Path]) -> str:
    file, _, (suffix, mode, kind) = imp.find_module(name, [str(folder) for folder in folders])
    assert_type((suffix, mode, kind), tuple[str, str, int])
    with file:
        return str(file.read())


imp.find_module("a", None)
imp.find_module("a", [Path()])
imp.find_module("a", pkgutil.__path__)

# Loading from a known place.

stream: IO[Any] = open("a.py", "rb")
assert_type(imp.load_source("a", "a.py"), ModuleType)
assert_type(imp.load_source("a", "a.py", stream), ModuleType)
assert_type(imp.load_compiled("a", "a.pyc", file=None), ModuleType)
assert_type(imp.load_package("a", Path("a")), ModuleType)
assert_type(imp.load_dynamic("a", "a.so"), ModuleType)
assert_type(imp.load_module("a", None, "a", ("", "", imp.PKG_DIRECTORY)), ModuleType)
assert_type(imp.create_dynamic(importlib.machinery.ModuleSpec("a", None, origin="a.so")), ModuleType)
assert_type(imp.reload(sys), ModuleType)
assert_type(imp.new_module("a"), ModuleType)

# Modules that are in no file.

assert_type(imp.init_builtin("a"), ModuleType | None)
assert_type(imp.init_frozen("a"), ModuleType | None)
assert_type(imp.is_builtin("a"), int)
assert_type(imp.is_frozen("a"), bool)
assert_type(imp.is_frozen_package("a"), bool)
assert_type(imp.get_frozen_object("a"), CodeType)

# Names of files, and bytecode.

for one_suffix, one_mode, one_kind in imp.get_suffixes():
    print(one_suffix.upper(), one_mode.upper(), one_kind + 1)
assert_type(imp.get_magic(), bytes)
assert_type(imp.get_tag(), str)
assert_type(imp.cache_from_source("a.py", True), str)
assert_type(imp.cache_from_source(Path("a.py"), debug_override=None), str)
assert_type(imp.source_from_cache(Path("a.pyc")), str)
loader: importlib.machinery.SourcelessFileLoader = imp.SourcelessFileLoader("a", "a.pyc")

# The lock.

imp.acquire_lock()
try:
    assert_type(imp.lock_held(), bool)
finally:
    imp.release_lock()

# The class, and its place among the path hooks.

finder = imp.NullImporter("a.py")
sys.path_hooks.append(imp.NullImporter)
sys.path_importer_cache["a"] = finder
finder.find_module("a")
finder.find_module("a", None)
finder.find_spec("a", target=None)

# The constants.

kinds: dict[int, str] = {
    imp.SEARCH_ERROR: "SEARCH_ERROR",
    imp.PY_SOURCE: "PY_SOURCE",
    imp.PY_COMPILED: "PY_COMPILED",
    imp.C_EXTENSION: "C_EXTENSION",
    imp.PY_RESOURCE: "PY_RESOURCE",
    imp.PKG_DIRECTORY: "PKG_DIRECTORY",
    imp.C_BUILTIN: "C_BUILTIN",
    imp.PY_FROZEN: "PY_FROZEN",
    imp.PY_CODERESOURCE: "PY_CODERESOURCE",
    imp.IMP_HOOK: "IMP_HOOK",
}
