"""The two modules that the targets compare, in one process of Python 3.11: its own `imp`, and ours."""
# ruff: noqa: INP001, PTH208, S101

import importlib.machinery
import importlib.util
import os
import sys
import sysconfig
import types
import warnings
from collections.abc import Callable
from pathlib import Path


def _load(name: str, path: Path) -> types.ModuleType:
    loader = importlib.machinery.SourceFileLoader(name, str(path))
    spec = importlib.util.spec_from_loader(name, loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        loader.exec_module(module)
    return module


if sys.version_info[:2] != (3, 11):
    sys.exit("Python 3.11 is needed: it has the imp to compare with")
standard = _load("standard_imp", Path(sysconfig.get_path("stdlib"), "imp.py"))
ours = _load("our_imp", Path(__file__).resolve().parent.parent / "src" / "imp.py")


def outcome(function: Callable[..., object], *args: object) -> tuple[str, str]:
    """Return what *function* returns or raises: its type and its text."""
    try:
        result = function(*args)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other one has to raise it too
        return type(error).__name__, str(error)
    if isinstance(result, types.ModuleType):
        return "module", str(sorted(key for key in vars(result) if not key.startswith("__")))
    return "returns", ascii(result)


def same(name: str, *args: object) -> None:
    """Fail unless both modules do the same in the function *name*."""
    first, second = outcome(getattr(standard, name), *args), outcome(getattr(ours, name), *args)
    if first != second:
        raise AssertionError(f"{name}{args!r}: {first} before, {second} now")


def descriptors() -> int:
    """Return the number of open descriptors."""
    return len(os.listdir("/proc/self/fd"))
