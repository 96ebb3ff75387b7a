# Types of src/imp.py. A module that is a single file cannot carry types itself, hence this stub-only package (PEP 561).

# 3.11 had modules in its namespace (importlib, machinery, os, sys, ...), so `from imp import *` brings them along.
import importlib
import os
import sys
import tokenize
import types
import warnings
from collections.abc import MutableSequence
from importlib import machinery, util
from importlib.machinery import ModuleSpec, SourcelessFileLoader as SourcelessFileLoader
from os import PathLike
from types import CodeType, ModuleType
from typing import IO, Any, Final, TypeAlias, TypeVar

__all__ = [
    "C_BUILTIN",
    "C_EXTENSION",
    "IMP_HOOK",
    "PKG_DIRECTORY",
    "PY_CODERESOURCE",
    "PY_COMPILED",
    "PY_FROZEN",
    "PY_RESOURCE",
    "PY_SOURCE",
    "SEARCH_ERROR",
    "NullImporter",
    "SourcelessFileLoader",
    "acquire_lock",
    "cache_from_source",
    "create_dynamic",
    "find_module",
    "get_frozen_object",
    "get_magic",
    "get_suffixes",
    "get_tag",
    "importlib",
    "init_builtin",
    "init_frozen",
    "is_builtin",
    "is_frozen",
    "is_frozen_package",
    "load_compiled",
    "load_dynamic",
    "load_module",
    "load_package",
    "load_source",
    "lock_held",
    "machinery",
    "new_module",
    "os",
    "release_lock",
    "reload",
    "source_from_cache",
    "sys",
    "tokenize",
    "types",
    "util",
    "warnings",
]

_StrPath: TypeAlias = str | PathLike[str]
_Triple: TypeAlias = tuple[str, str, int]

# An entry of find_module's path; a variable, so that list[Path] will do. The path is a MutableSequence as a package's
# __path__ is one, and not an Iterable as str is one and is refused.
_Entry = TypeVar("_Entry", bound=_StrPath)

SEARCH_ERROR: Final = 0
PY_SOURCE: Final = 1
PY_COMPILED: Final = 2
C_EXTENSION: Final = 3
PY_RESOURCE: Final = 4
PKG_DIRECTORY: Final = 5
C_BUILTIN: Final = 6
PY_FROZEN: Final = 7
PY_CODERESOURCE: Final = 8
IMP_HOOK: Final = 9

def get_magic() -> bytes: ...
def get_tag() -> str: ...
def cache_from_source(path: _StrPath, debug_override: bool | None = None) -> str: ...
def source_from_cache(path: _StrPath) -> str: ...
def get_suffixes() -> list[_Triple]: ...

# The file is None for what is not in one file, the path for what is in none. `| Any` rather than `| None`: a caller
# knows what it searches for, and programs that type-checked up to Python 3.11 must go on doing so.
def find_module(name: str, path: MutableSequence[_Entry] | None = None) -> tuple[IO[Any] | Any, str | Any, _Triple]: ...
def load_module(name: str, file: IO[Any] | None, filename: str | None, details: _Triple) -> ModuleType: ...
def load_source(name: str, pathname: str, file: IO[Any] | None = None) -> ModuleType: ...
def load_compiled(name: str, pathname: str, file: IO[Any] | None = None) -> ModuleType: ...
def load_package(name: str, path: _StrPath) -> ModuleType: ...
def load_dynamic(name: str, path: str, file: IO[Any] | None = None) -> ModuleType: ...
def create_dynamic(spec: ModuleSpec, file: IO[Any] | None = None, /) -> ModuleType: ...
def reload(module: ModuleType) -> ModuleType: ...
def new_module(name: str) -> ModuleType: ...
def init_builtin(name: str) -> ModuleType | None: ...
def init_frozen(name: str, /) -> ModuleType | None: ...
def is_builtin(name: str, /) -> int: ...
def is_frozen(name: str, /) -> bool: ...
def is_frozen_package(name: str, /) -> bool: ...
def get_frozen_object(name: str, data: bytes | None = None, /) -> CodeType: ...
def lock_held() -> bool: ...
def acquire_lock() -> None: ...
def release_lock() -> None: ...
def __dir__() -> list[str]: ...

class NullImporter:
    def __init__(self, path: _StrPath) -> None: ...
    def find_module(self, fullname: str, path: object = None) -> None: ...
    def find_spec(self, fullname: str, target: ModuleType | None = None) -> None: ...
