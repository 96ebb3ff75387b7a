"""Projects whose files get their helpers from one module, by `--helpers`, do on 3.13 what they did on 3.11."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import interpreters
import pytest
from command import lay_out, reimp_run

FOUND = interpreters.find()
LIB = {"lib/plug.py": "VALUE = 1\n", "lib/pack/__init__.py": "VALUE = 2\n", "app.conf": "PORT = 80\n"}
LOADER = """
import imp
import sys

sys.dont_write_bytecode = True


def load(name):
    file, pathname, description = imp.find_module(name, ["lib"])
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()
"""
CONFIG = """
from imp import load_source as read, find_module


def settings(path):
    return read("settings", path).PORT


def exists(name):
    try:
        find_module(name, ["lib"])
        return True
    except ImportError:
        return False
"""
SHOW = """
print(load("plug").VALUE, load("pack").VALUE, settings("app.conf"), exists("plug"), exists("none"))
"""
OWN = """
from {0} import load
from {1} import exists, settings


def find_and_load(name):
    return "my own"


def main():
    import imp
    file, path, kinds = imp.find_module("plug", ["lib"])
    module = imp.load_module("plug", file, path, kinds)
    print(find_and_load("plug"), module.VALUE)
"""


@dataclass(frozen=True)
class Project:
    """A project: its files, the options of `reimp migrate`, where the module goes, and how it is run."""

    files: dict[str, str]
    options: str
    module: str
    run: str
    path: str = "."


PROJECTS = {
    "package": Project(
        {
            "pkg/__init__.py": "",
            "pkg/loader.py": LOADER,
            "pkg/config.py": CONFIG,
            "pkg/__main__.py": "from .loader import load\nfrom .config import exists, settings\n" + SHOW,
        },
        "--helpers pkg.compat",
        "pkg/compat.py",
        "-m pkg",
    ),
    "package within a package": Project(
        {
            "pkg/__init__.py": LOADER,
            "pkg/utils/__init__.py": CONFIG,
            "pkg/__main__.py": "from pkg import load\nfrom pkg.utils import exists, settings\n" + SHOW,
        },
        "--helpers pkg.utils.imports",
        "pkg/utils/imports.py",
        "-m pkg",
    ),
    "src": Project(
        {
            "src/pkg/__init__.py": "",
            "src/pkg/loader.py": LOADER,
            "src/pkg/config.py": CONFIG,
            "tests/run.py": "from pkg.loader import load\nfrom pkg.config import exists, settings\n" + SHOW,
            "tests/own.py": OWN.format("pkg.loader", "pkg.config") + SHOW + "main()\n",
        },
        "--helpers pkg._compat",
        "src/pkg/_compat.py",
        "tests/own.py",
        "src",
    ),
    "scripts": Project(
        {
            "tools/loader.py": LOADER,
            "tools/config.py": CONFIG,
            "tools/run.py": OWN.format("loader", "config") + SHOW + "main()\n",
        },
        "--helpers compat tools",
        "tools/compat.py",
        "tools/run.py",
    ),
    "one script": Project(
        {"run.py": LOADER + CONFIG + SHOW},
        "--helpers compat run.py",
        "compat.py",
        "run.py",
    ),
    "module that is there": Project(
        {
            "pkg/__init__.py": "",
            "pkg/compat.py": '"""What differs between Pythons."""\nimport sys\n\nWINDOWS = sys.platform == "win32"\n',
            "pkg/loader.py": LOADER,
            "pkg/config.py": CONFIG,
            "run.py": "from pkg.compat import WINDOWS\nfrom pkg.loader import load\n"
            "from pkg.config import exists, settings\nprint(WINDOWS)\n" + SHOW,
        },
        "--helpers pkg.compat",
        "pkg/compat.py",
        "run.py",
    ),
}


def _run(project: Project, folder: Path, kind: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(folder / project.path), "PYTHONWARNINGS": "ignore"}
    command = [str(FOUND[kind].path), *project.run.split()]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60)
    return done.stdout + done.stderr


@pytest.mark.parametrize("project", PROJECTS.values(), ids=PROJECTS)
def test_same(project: Project, tmp_path: Path) -> None:
    """All files import from the one module, and only there is the text of helpers; what is printed is as it was."""
    lay_out(tmp_path, {**LIB, **project.files})
    expected = _run(project, tmp_path, "3.11")
    assert "1 2 80 True False\n" in expected
    migrated = reimp_run("migrate", *project.options.split(), cwd=tmp_path)
    assert migrated.returncode == 0, migrated
    assert "def load_spec(" in (tmp_path / project.module).read_text()
    for name in project.files:
        if name != project.module:
            text = (tmp_path / name).read_text()
            assert "import imp\n" not in text
            assert "def load_spec(" not in text
    for kind in ("3.11", "3.13"):
        assert _run(project, tmp_path, kind) == expected
