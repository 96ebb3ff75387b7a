"""Fuzzes load_compiled: bytecode with any head, cut off anywhere, or no code at all.

Bytes that could be read as other code are left out: to run them may do anything, with any `imp`.
"""
# ruff: noqa: INP001, PTH112, PTH118, PTH123, S108, SLF001

import importlib._bootstrap_external as machinery
import marshal
import os
import sys
import tempfile

import atheris
import both

FOLDER = tempfile.mkdtemp(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
PATH = os.path.join(FOLDER, "x.pyc")
CODE = marshal.dumps(compile("A = 1\ndef f():\n  return [2.5, 'text', (None, True)]\n", "x.py", "exec"))
GOOD = both.standard.get_magic() + bytes(12) + CODE
UNSAFE = b"c\xe3([\xa8\xdb"  # where code begins, or what takes the memory for as many items as it claims to have


def target(data: bytes) -> None:
    """Load one of three kinds of file that are made of *data*."""
    provider = atheris.FuzzedDataProvider(data)
    kind = provider.ConsumeIntInRange(0, 2)
    if kind == 0:  # any head, good code
        head = provider.ConsumeBytes(16)
        content = head + GOOD[len(head) :]
    elif kind == 1:  # cut off
        content = GOOD[: provider.ConsumeIntInRange(0, len(GOOD))]
    else:
        body = provider.ConsumeBytes(100)
        content = GOOD[:16] + body.translate(None, UNSAFE)
    with open(PATH, "wb") as file:
        file.write(content)
    before = both.descriptors()
    both.same("load_compiled", "x", PATH)
    sys.modules.pop("x", None)
    if both.descriptors() != before:
        raise AssertionError(f"{content!r}: a file has been left open")


atheris.instrument_func(machinery._classify_pyc)
atheris.instrument_func(machinery._compile_bytecode)
atheris.Setup(sys.argv, target)
atheris.Fuzz()
