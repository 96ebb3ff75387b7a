"""Makes thousands of searches and loads, and prints what has grown: run by tests/test_leaks.py."""
# ruff: noqa: PTH109, PTH208, T201

import contextlib
import gc
import imp
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

CALLS = 2_000
KEPT: dict[str, Any] = vars(imp)["_directories"].kept

Path("plain.py").write_text("VALUE = 1\n", encoding="utf-8")
Path("kept.py").write_text("VALUE = 1\n", encoding="utf-8")
Path("raises.py").write_text("raise ValueError\n", encoding="utf-8")
Path("latin.py").write_text("# coding: no-such\n", encoding="utf-8")
Path("garbage.pyc").write_bytes(b"garbage" * 9)
Path("pack").mkdir()
Path("pack/__init__.py").write_text("VALUE = 1\n", encoding="utf-8")
Path("no_pack").mkdir()
sys.path.append(os.getcwd())  # where reload finds it
MODULE = imp.load_source("kept", "kept.py")


def forget(name: str, function: Callable[..., object], *args: object) -> None:
    """Load a module, and take it out of sys.modules."""
    with contextlib.suppress(ImportError, OSError, SyntaxError, ValueError):
        function(name, *args)
    sys.modules.pop(name, None)


def find_and_load(name: str) -> None:
    """Search, load, close: the documented way."""
    file, path, triple = imp.find_module(name, ["missing", "."])
    forget(name, imp.load_module, file, path, triple)
    if file is not None:
        file.close()


CASES: dict[str, Callable[[], object]] = {
    "find_module, not found": lambda: forget("absent", imp.find_module, ["missing", ".", "pack"]),
    "find_module, bad encoding": lambda: forget("latin", imp.find_module, ["."]),
    "find_module and load_module": lambda: find_and_load("plain"),
    "find_module and load_module, package": lambda: find_and_load("pack"),
    "find_module and load_module, body raises": lambda: find_and_load("raises"),
    "load_source": lambda: forget("plain", imp.load_source, "plain.py"),
    "load_source, again": lambda: imp.load_source("kept", "kept.py"),
    "load_source, missing": lambda: forget("plain", imp.load_source, "missing.py"),
    "load_compiled, garbage": lambda: forget("garbage", imp.load_compiled, "garbage.pyc"),
    "load_package, none": lambda: forget("no_pack", imp.load_package, "no_pack"),
    "load_dynamic, none": lambda: forget("garbage", imp.load_dynamic, "garbage.pyc"),
    "reload": lambda: imp.reload(MODULE),
}


def state() -> dict[str, object]:
    """Return what must not grow; after a collection, as PyPy closes what is left open no earlier."""
    gc.collect()
    return {"descriptors": len(os.listdir("/proc/self/fd")), "modules": len(sys.modules), "kept": len(KEPT)}


grown: dict[str, object] = {}
for case, call in CASES.items():
    for _ in range(10):
        call()
    before = state()
    for _ in range(CALLS):
        call()
    grown[case] = [before, state()]
print(json.dumps(grown))
