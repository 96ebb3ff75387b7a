"""Runs `reimp trace` as a user does, on the interpreters of this machine."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import pythons
from command import ENVIRONMENT

OLD = {path.parents[1].name: str(path) for path in Path("~/.pyenv/versions").expanduser().glob("3.[89]*/bin/python")}


PATHS = {
    kind: found.path for kind, found in pythons.FOUND.items() if not kind.startswith("pyodide")
} | OLD  # pyodide starts no process


KINDS = [kind if kind in {"3.11", "3.14"} else pytest.param(kind, marks=pytest.mark.long) for kind in PATHS]


# For Pythons without imp; reimp itself is on the path of none.
IMP = Path(__file__).resolve().parent.parent / "src" / "imp.py"


def traced(*arguments: str, cwd: Path, kind: str = "3.11", **options: Any) -> subprocess.CompletedProcess[Any]:  # noqa: ANN401
    """Trace on the interpreter *kind*. It has no reimp; if it has no imp, `cwd` gets ours."""
    provide(cwd, kind)
    program = ["-c", "import os, sys; from reimp.__main__ import main; os.environ.pop('PYTHONPATH'); sys.exit(main())"]
    command = [sys.executable, *program, "trace", "--python", PATHS.get(kind) or pythons.path(kind), *arguments]
    return subprocess.run(
        command, cwd=cwd, check=False, **{"env": QUIET, "capture_output": True, "text": True, **options}
    )


QUIET = {**ENVIRONMENT, "PYTHONWARNINGS": "ignore"}


def provide(folder: Path, kind: str) -> None:
    if kind != "3.11" and kind not in OLD:
        shutil.copy(IMP, folder)


def said(report: str) -> list[str]:
    """Return the findings in a report, without the lines of code."""
    return re.findall(r"^\S+:\d+:\d+: .*", report, re.MULTILINE)


DYNAMIC = """\
import importlib, json

def get(name):
    return getattr(importlib.import_module("im" + "p"), name)

get("rel" + "oad")(json)
module = get("new_" + "module")("x")
again = get("reload")
for _ in range(3):
    again(json)
exec("import imp; imp.get_magic()")
"""


UNSEEN = "is reached dynamically, so reimp cannot rewrite it; change this line by hand"


STATIC = """\
import imp
from imp import (
    get_tag,
    reload as again,
)
import json
get_tag(), again(json), again(json)
imp.load_source("a", "a.txt")
with open("a.txt") as file:
    imp.load_source("a", "a.txt", file)
def never():
    imp.lock_held()
imp.is_builtin("sys")
hasattr(imp, "get_suffixes")
vars(imp)
"""
