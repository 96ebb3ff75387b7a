"""Fuzzes the search for a coding cookie: any bytes as the source that find_module opens."""
# ruff: noqa: INP001, PTH112, PTH118, PTH123, S108, SLF001

import os
import sys
import tempfile
import tokenize
import types

import atheris
import both

FOLDER = tempfile.mkdtemp(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
PATH = os.path.join(FOLDER, "x.py")


def found(module: types.ModuleType) -> tuple[str, str]:
    """Return the encoding in which *module* opens the file, or what it raises instead."""

    def find() -> str:
        file = module.find_module("x", [FOLDER])[0]
        with file:
            return f"{file.encoding} {file.mode} {file.name} {file.tell()}"

    return both.outcome(find)


def target(data: bytes) -> None:
    """Search for a module whose source is *data*."""
    with open(PATH, "wb") as file:
        file.write(data)
    before, now = found(both.standard), found(both.ours)
    if before != now:
        raise AssertionError(f"{data!r}: {before} before, {now} now")


atheris.instrument_func(both.ours._declared_encoding)
atheris.instrument_func(both.ours._coding_cookie)
atheris.instrument_func(tokenize.detect_encoding)
atheris.Setup(sys.argv, target)
atheris.Fuzz()
