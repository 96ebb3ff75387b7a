"""Calls each function that searches or loads up to 100,000 times, and prints what has grown: a table in Markdown.

Run it with the Python to measure: PYTHONPATH=src python3.13 benchmarks/leaks.py [CALLS]
"""

import contextlib
import gc
import imp
import importlib.util
import itertools
import os
import py_compile
import shutil
import sys
import sysconfig
import tempfile
import tracemalloc
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

KEPT: dict[str, Any] = getattr(vars(imp).get("_directories"), "kept", {})  # the standard imp keeps nothing
CALLS = 100_000
FEWER = 2_000  # an extension module is never taken out of memory, and each load takes its time


def prepare() -> None:
    """Make what is searched for and loaded."""
    for name, text in {
        "plain": "VALUE = [1]\n",
        "kept": "VALUE = [1]\n",
        "raises": "VALUE = [1]\nraise ValueError\n",
        "broken": "1 +\n",
    }.items():
        Path(f"{name}.py").write_text(text, encoding="utf-8")
    Path("garbage.pyc").write_bytes(b"garbage" * 9)
    py_compile.compile("plain.py", cfile="compiled.pyc")
    Path("pack").mkdir()
    Path("pack/__init__.py").write_text("VALUE = 1\n", encoding="utf-8")
    for number in range(1, 2_001):
        Path(f"many/{number}").mkdir(parents=True)


def load_and_forget(name: str, function: Callable[..., object], *args: object) -> None:
    """Load a module, and take it out of sys.modules."""
    with contextlib.suppress(ImportError, SyntaxError, ValueError, EOFError):
        function(name, *args)
    sys.modules.pop(name, None)


def find(name: str, *path: list[str]) -> None:
    """Search, and close the file."""
    with contextlib.suppress(ImportError):
        file = imp.find_module(name, *path)[0]
        if file is not None:
            file.close()


def load_without_imp(name: str, path: str) -> object:
    """Load a module with importlib alone: what grows here is the interpreter's."""
    spec = importlib.util.spec_from_file_location(name, path)
    return importlib._bootstrap._load(spec)  # type: ignore[attr-defined]  # as in load_module.py


def extension() -> str | None:
    """Return an extension module of the standard library that can be loaded again and again."""
    folder = Path(sysconfig.get_path("platstdlib"), "lib-dynload")
    return next((str(path) for path in sorted(folder.glob("_heapq*.so"))), None)


def cases() -> dict[str, tuple[int, Callable[[], object]]]:
    """Return what is measured: how many calls for each that is asked for, and one call."""
    kept = imp.load_source("kept", "kept.py")
    folders = itertools.cycle([f"many/{number}" for number in range(1, 2_001)])
    found: dict[str, tuple[int, Callable[[], object]]] = {
        "find_module, found": (1, lambda: find("plain", ["missing", "."])),
        "find_module, not found": (1, lambda: find("absent", ["missing", ".", "pack"])),
        "find_module, sys.path": (1, lambda: find("absent")),
        "find_module, 2,000 folders in turn": (1, lambda: find("absent", [next(folders)])),
        "importlib alone": (1, lambda: load_and_forget("plain", load_without_imp, "plain.py")),
        "load_source": (1, lambda: load_and_forget("plain", imp.load_source, "plain.py")),
        "load_source, again": (1, lambda: imp.load_source("kept", "kept.py")),
        "load_compiled": (1, lambda: load_and_forget("compiled", imp.load_compiled, "compiled.pyc")),
        "load_package": (1, lambda: load_and_forget("pack", imp.load_package, "pack")),
        "reload": (1, lambda: imp.reload(kept)),
        "load_source, body raises": (1, lambda: load_and_forget("raises", imp.load_source, "raises.py")),
        "load_source, syntax error": (1, lambda: load_and_forget("broken", imp.load_source, "broken.py")),
        "load_compiled, garbage": (1, lambda: load_and_forget("garbage", imp.load_compiled, "garbage.pyc")),
        "load_package, none": (1, lambda: load_and_forget("many", imp.load_package, "many")),
    }
    path = extension()
    if path is not None and imp.load_dynamic is not None:
        found["load_dynamic"] = (CALLS // FEWER, lambda: load_and_forget("_heapq", imp.load_dynamic, path))
    return found


def state() -> tuple[int, int, int, int, int]:
    """Return what may grow: descriptors, modules, names that imp keeps, bytes that Python has allocated, memory."""
    gc.collect()
    resident = int(Path("/proc/self/statm").read_bytes().split()[1]) * os.sysconf("SC_PAGESIZE")
    kept = len(KEPT) + sum(len(known[-1]) for known in list(KEPT.values()) if isinstance(known, tuple))
    traced = tracemalloc.get_traced_memory()[0]
    return len(os.listdir("/proc/self/fd")), len(sys.modules), kept, traced, resident  # noqa: PTH208


def measure(calls: int) -> list[tuple[str, int, list[int]]]:
    """Return for each case its name, the number of calls, and what they have added."""
    rows = []
    for name, (divisor, call) in cases().items():
        number = max(calls // divisor, 1)
        for _ in range(max(number // 20, 20)):  # what is made once is made now
            call()
        tracemalloc.start()
        before = state()
        for _ in itertools.repeat(None, number):
            call()
        after = state()
        tracemalloc.stop()
        rows.append((name, number, [now - then for now, then in zip(after, before, strict=True)]))
        print(name, file=sys.stderr)
    return rows


def main() -> None:
    """Print the table."""
    calls = int(sys.argv[1]) if len(sys.argv) > 1 else CALLS
    warnings.simplefilter("ignore")
    folder = tempfile.mkdtemp()
    try:
        os.chdir(folder)
        sys.path.append(folder)  # where reload finds it
        prepare()
        rows = measure(calls)
    finally:
        os.chdir("/")
        shutil.rmtree(folder)
    print("| calls of | number | descriptors | sys.modules | kept by imp | traced, bytes | resident, KiB |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for name, number, (descriptors, modules, kept, traced, resident) in rows:
        print(f"| {name} | {number:,} | {descriptors} | {modules} | {kept} | {traced:,} | {resident // 1024:,} |")


if __name__ == "__main__":
    main()
