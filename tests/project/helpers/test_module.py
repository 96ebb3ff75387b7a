"""Projects whose files get their helpers from one module, by `--helpers`, do on 3.13 what they did on 3.11."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import pythons
from command import CLEAN, COMMAND, ENVIRONMENT, EXACT, contents, lay_out, reimp_run

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
    command = [pythons.path(kind), *project.run.split()]
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


# Files besides, what is typed, where the module goes, and what it is called there.
PLACES = {
    "beside the scripts": ({"b.py": ""}, "--helpers compat", "compat.py"),
    "package in src": ({"src/pkg/__init__.py": ""}, "--helpers pkg.compat src", "src/pkg/compat.py"),
    "package": ({"pkg/__init__.py": ""}, "--helpers pkg.compat", "pkg/compat.py"),
    "package within": (
        {"pkg/sub/__init__.py": "", "pkg/__init__.py": ""},
        "--helpers pkg.sub.compat",
        "pkg/sub/compat.py",
    ),
    "folder of scripts": ({"tools/a.py": "x = 1\n"}, "--helpers compat tools", "tools/compat.py"),
    "named in a package": ({"pkg/__init__.py": ""}, "--helpers pkg.compat pkg/a.py", "pkg/compat.py"),
    "setting": ({"pyproject.toml": '[tool.reimp]\nhelpers = "pkg.compat"\n', "pkg/b.py": ""}, "", "pkg/compat.py"),
    "there already": ({"lib/compat.py": "x = 1\n", "pyproject.toml": ""}, "--helpers compat lib", "lib/compat.py"),
}


LOADS = "import imp\nm = imp.load_source('m', 'm.py')\n"


@pytest.mark.slow
@pytest.mark.parametrize(("files", "typed", "place"), PLACES.values(), ids=PLACES)
def test_helpers(tmp_path: Path, files: dict[str, str | bytes], typed: str, place: str) -> None:
    """The module is shown, then written, once; a second run changes nothing."""
    *_, last = "", *typed.split()[2:]
    user = Path(last) if last.endswith(".py") else Path(last, "a.py")
    lay_out(tmp_path, {**files, str(user): LOADS})
    before = contents(tmp_path)
    shown = reimp_run("migrate", "--diff", *typed.split(), cwd=tmp_path)
    assert f"+++ b/{place}\n" in shown.stdout
    assert contents(tmp_path) == before
    done = reimp_run("migrate", *typed.split(), cwd=tmp_path)
    assert done.returncode == 0, done
    after = contents(tmp_path)
    assert {name for name in after if after[name] != before.get(name)} == {place, str(user)}
    assert b"def load_source(" in after[place]
    assert after[place].startswith(before.get(place, b""))
    assert b"def " not in after[str(user)]
    assert reimp_run("migrate", *typed.split(), cwd=tmp_path).returncode == 0
    assert contents(tmp_path) == after


NO_PLACE = {
    "no such package": ("--helpers none.compat", {}, "--helpers none.compat: there is no package none in "),
    "no name": ("--helpers a-b", {}, "--helpers a-b: not the name of a module, as package.compat"),
    "a word of Python": ("--helpers pkg.in", {}, "--helpers pkg.in: not the name of a module, as package.compat"),
    "not Python": ("--helpers compat", {"compat.py": "("}, "compat.py cannot be read: "),
    "not UTF-8": ("--helpers compat", {"compat.py": b"\xff"}, "compat.py cannot be read: "),
}


@pytest.mark.parametrize(("typed", "files", "said"), NO_PLACE.values(), ids=NO_PLACE)
def test_no_place_for_helpers(tmp_path: Path, typed: str, files: dict[str, str | bytes], said: str) -> None:
    lay_out(tmp_path, {**files, "a.py": LOADS})
    done = reimp_run("migrate", *typed.split(), cwd=tmp_path)
    assert (done.returncode, said in done.stderr) == (2, True), done
    assert (tmp_path / "a.py").read_text() == LOADS


def test_what_needs_the_helpers_is_left_alone_without_them(tmp_path: Path) -> None:
    """The module cannot be written as it is too long for the disk: the file that imports from it stays."""
    lay_out(tmp_path, {"a.py": LOADS, "b.py": EXACT})
    limit = "import resource, sys, os; resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))"
    command = [sys.executable, "-c", f"{limit}; os.execv(sys.argv[1], sys.argv[1:])", *COMMAND]
    environment = {**ENVIRONMENT, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [*command, "migrate", "--helpers", "compat"],
        cwd=tmp_path,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "reimp: compat.py: not written: file too large; it is as it was",
        "reimp: a.py: not written: it needs the module of helpers, which could not be written",
    ]
    assert contents(tmp_path) == {"a.py": LOADS.encode(), "b.py": CLEAN.encode()}
