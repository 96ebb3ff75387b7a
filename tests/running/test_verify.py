"""`reimp verify`, as a user runs it: on trees with suites of tests, installed for development or not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import pythons
from command import BROKEN, COMMAND, ENVIRONMENT, contents, lay_out, reimp_run

pythons.need("3.11", "3.13")
PYTHON = pythons.path("3.11")
NEW_PYTHON = pythons.path("3.13")
APP = """\
import imp

def new(name):
    return imp.new_module(name)

def load(path):
    return imp.load_source("a", path)
"""
CHANGED = """\
import app

def test_source():  # passes before migration only
    with open(app.__file__) as file:
        assert "import imp\\n" in file.read()
"""
PYTEST = """\
import app, pytest

def test_new():
    assert app.new("x").__name__ == "x"

@pytest.mark.skip
def test_no(): ...
"""
UNITTEST = """\
import unittest, app
class Test(unittest.TestCase):
    def test_new(self):
        self.assertEqual(app.new("x").__name__, "x")
    @unittest.skip("no")
    def test_no(self):
        pass
    @unittest.expectedFailure
    def test_never(self):
        self.fail()
"""
SUITE = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
TESTS: dict[str, str | bytes] = {"test_app.py": PYTEST}
WARNINGS = {**ENVIRONMENT, "PYTHONWARNINGS": "ignore"}
NO_COUNTS = "No counts of tests, as pytest and unittest print them, are in the output."
NO_TEST = "Inconclusive: the command runs no test that pytest or unittest reports, and executes no file that migration"
IMPORT = (PYTHON, "-W", "ignore", "-c", "import app")
PASSES = "def test_yes(): pass\n"

SCRIPT = f"#!/bin/sh\nexec {PYTHON} -W ignore -c 'import app'\n"

# Files besides app.py, what is typed, the exit code, and what is said, but for white space.
ROWS: dict[str, tuple[dict[str, str | bytes], tuple[str, ...], int, str]] = {
    "pytest": (TESTS, SUITE, 0, "before after exit code 0 0 passed 1 1 skipped 1 1 The same."),
    "unittest": (
        {"test_app.py": UNITTEST},
        (sys.executable, "-m", "unittest"),
        0,
        "exit code 0 0 run 3 3 skipped 1 1 expected failures 1 1 The same. 1 file rewritten in the copy; 0 left to do",
    ),
    "another test fails": ({**TESTS, "test_b.py": CHANGED}, SUITE, 1, "Not the same: exit code, passed, failed. ---"),
    "what is printed differs": ({"test_app.py": CHANGED}, SUITE, 1, "+E assert 'import imp\\n' in "),
    "one test fails before too": (
        {"test_app.py": f"def test_no(): assert 0\n{PASSES}"},
        SUITE,
        0,
        "exit code 1 1 failed 1 1 passed 1 1 The same.",
    ),
    "all tests fail before too": (
        {"test_app.py": "def test_no(): assert 0\n"},
        SUITE,
        2,
        "exit code 1 1 failed 1 1 The output before migration ends with: test_app.py:1: AssertionError ===",
    ),
    "no such test": ({}, (*SUITE, "nosuchtest"), 2, "Inconclusive: the command fails before and after migration (exit"),
    "no test is selected": (TESTS, (*SUITE, "-k", "nosuch"), 2, "deselected 2 2 The output before migration ends with"),
    "all tests are skipped": (
        {"test_app.py": "import pytest\n@pytest.mark.skip\ndef test_no(): ...\n"},
        SUITE,
        2,
        "Inconclusive: the command runs no test (1 skipped).",
    ),
    "no counts": ({}, IMPORT, 0, f"{NO_COUNTS} The same."),
    "no counts, a shell script": ({"run.sh": SCRIPT}, ("sh", "run.sh"), 0, f"{NO_COUNTS} The same."),
    "no changed file is executed": ({}, ("cat", "app.py"), 2, f"{NO_COUNTS} {NO_TEST}"),
    "success": ({}, ("true",), 2, NO_TEST),
    "failure": ({}, ("false",), 2, "Inconclusive: the command fails before and after migration (exit code 1), and no"),
    "exit code": ({}, ("grep", "-qx", "import imp", "app.py"), 1, "Not the same: exit code."),
    "standard input": ({}, ("cat", "-"), 2, NO_TEST),
    "imp is missing": (
        {},
        (NEW_PYTHON, "-E", "-S", "-c", "import app"),
        2,
        "Inconclusive: the command needs imp before",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize(("files", "typed", "code", "said"), ROWS.values(), ids=ROWS)
def test_verify(tmp_path: Path, files: dict[str, str | bytes], typed: tuple[str, ...], code: int, said: str) -> None:
    lay_out(tmp_path, {"app.py": APP, **files})
    before = contents(tmp_path)
    done = reimp_run("verify", *typed, cwd=tmp_path, env=WARNINGS)
    assert done.returncode == code, done
    assert said in " ".join(done.stdout.split())
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", ["./run.sh", "inner/run.sh", "../tools/run.sh", "env/bin/python"])
def test_relative_commands(tmp_path: Path, name: str) -> None:
    """They are those that the user sees; what is in the folder is started in its copy."""
    tree = lay_out(
        tmp_path / "tree", {"app.py": APP, "run.sh": SCRIPT, "inner/run.sh": SCRIPT, "../tools/run.sh": SCRIPT}
    )
    for script in tmp_path.rglob("run.sh"):
        script.chmod(0o755)
    subprocess.run([PYTHON, "-m", "venv", "--without-pip", str(tree / "env")], check=True)
    arguments = IMPORT[1:] if name == "env/bin/python" else ()
    done = reimp_run("verify", name, *arguments, cwd=tree, env=WARNINGS)
    assert (done.returncode, "The same." in done.stdout) == (0, True), done


def test_imp_is_provided_before_migration(tmp_path: Path) -> None:
    """The advice for a Python without imp works."""
    lay_out(tmp_path, {"app.py": APP})
    command = (NEW_PYTHON, "-W", "ignore", "-c", "import app")
    done = reimp_run("verify", *COMMAND, "run", "--", *command, cwd=tmp_path, env=WARNINGS)
    assert (done.returncode, "The same." in done.stdout) == (0, True), done


def test_the_command_cannot_reach_the_tree(tmp_path: Path) -> None:
    """What it writes and deletes is in the copy, which has all of the tree but for caches and what is no file."""
    lay_out(tmp_path, {"app.py": APP, "data/a": "1", ".git/HEAD": "x\n", "__pycache__/a.pyc": b"", ".hidden": ""})
    (tmp_path / "link").symlink_to("data")
    os.mkfifo(tmp_path / "pipe")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "env")], check=True)
    before = contents(tmp_path)
    script = "ls -A > all; cat .git/HEAD link/a && env/bin/python -c 0 && rm -r data app.py && exit $(wc -l < all)"
    done = reimp_run("verify", "sh", "-c", script, cwd=tmp_path)
    assert contents(tmp_path) == before
    assert (done.returncode, done.stdout.split()[:7]) == (2, ["before", "after", "exit", "code", "7", "7", "No"]), done


def environment_with(folder: Path, **files: str) -> str:
    """Return the Python of an environment with *files* in its site-packages."""
    subprocess.run([PYTHON, "-m", "venv", "--without-pip", str(folder)], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    lay_out(site, {name.replace("__dot__", "."): content for name, content in files.items()})
    return str(folder / "bin" / "python")


FINDER = """\
import sys
from importlib.util import spec_from_file_location
MAPPING = {{"app": {path!r}}}
class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        return spec_from_file_location(name, MAPPING[name]) if name in MAPPING else None
def install():
    sys.meta_path.append(Finder)
"""
SHOW = ("-W", "ignore", "-c", "import app, inspect; assert 'import imp\\n' in inspect.getsource(app), 'migrated'")


@pytest.mark.parametrize("where", ["beside", "in the tree"])
@pytest.mark.parametrize("how", ["path", "mapping"])
def test_installed_for_development(tmp_path: Path, how: str, where: str) -> None:
    """The copy is imported, not the tree that the environment has."""
    tree = lay_out(tmp_path / "tree", {"src/app.py": APP})
    files: dict[str, str] = {"path": {"app__dot__pth": f"{tree}/src\n"}, "mapping": {
        "__editable___app_finder__dot__py": FINDER.format(path=f"{tree}/src/app.py"),
        "app__dot__pth": "import __editable___app_finder; __editable___app_finder.install()\n",
    }}[how]  # fmt: skip
    python = environment_with((tree if where == "in the tree" else tmp_path) / "env", **files)
    done = reimp_run("verify", python, *SHOW, cwd=tree)
    assert (done.returncode, "AssertionError: migrated" in done.stdout) == (1, True), done


def test_the_tree_itself_is_imported(tmp_path: Path) -> None:
    lay_out(tmp_path, {"app.py": APP})
    program = f"import sys; sys.path[0] = {str(tmp_path)!r}; import app"
    done = reimp_run("verify", PYTHON, "-W", "ignore", "-c", program, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == (
        "reimp: the command imports app.py from this folder, not from the copy: its result says nothing"
    )


def test_a_file_that_cannot_be_parsed(tmp_path: Path) -> None:
    """It is left as it is; the rest is verified."""
    lay_out(tmp_path, {"app.py": APP, "broken.py": BROKEN})
    done = reimp_run("verify", *IMPORT, cwd=tmp_path, env=WARNINGS)
    assert done.returncode == 0, done
    assert done.stdout.endswith("1 file rewritten in the copy; 1 left to do by hand.\n")
