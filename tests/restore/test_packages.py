"""Published packages that fail for want of a removed API run with `reimp.restore`. Needs PyPI.

docs/restore.md has the table of these packages.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import oracle
import pytest
import pythons
from command import lay_out

pytestmark = pytest.mark.slow

KINDS = [kind for kind in pythons.FOUND if kind != "3.11" and not kind.startswith(("pypy", "pyodide"))]
AT_START = oracle.ROOT / "tests" / "restore" / "at_start"


@dataclass(frozen=True)
class Package:
    """A published package: its pins, a program that uses it, what the program prints, and how it fails without."""

    pins: tuple[str, ...]
    program: str
    prints: str
    fails: str
    since: tuple[int, int] = (3, 12)


PACKAGES = {
    "automodinit": Package(
        ("automodinit==0.16",),
        "import plugins; print(plugins.one.name)",
        "one",
        "'FileFinder' object has no attribute 'find_module'",
    ),
    "gorilla": Package(
        ("gorilla==0.4.0",),
        "import gorilla, patches; print(len(gorilla.find_patches([patches])))",
        "1",
        "'FileFinder' object has no attribute 'find_loader'",
    ),
    "mutpy": Package(
        ("mutpy==0.6.1",),
        "import mutpy.test_runners as runners; print(runners.pytest_installed())",
        "False",
        "module 'importlib' has no attribute 'find_loader'",
    ),
    "six": Package(
        ("six==1.15.0",),
        "from six.moves import configparser; print(configparser.__name__)",
        "configparser",
        "No module named 'six.moves'",
    ),
    "import_from_github_com": Package(
        ("import_from_github_com==0.1",),
        "import sys; sys.modules['pip'] = sys; from github_com.owner import wave; print(wave.__name__)",
        "wave",
        "No module named 'github_com.owner'",
    ),
    "jedi": Package(
        ("jedi==0.17.2", "parso==0.7.1"),
        "from jedi._compatibility import find_module_py33 as find; print(bool(find('json')))",
        "True",
        "has no attribute 'find_module'",
    ),
    "twisted": Package(
        (
            "twisted==21.7.0",
            "attrs==26.1.0",
            "automat==25.4.16",
            "constantly==23.10.4",
            "hyperlink==21.0.0",
            "idna==3.20",
            "incremental==24.11.0",
            "packaging==26.4",
            "typing_extensions==4.16.0",
            "zope_interface==8.7",
        ),
        "import sys; from twisted.trial.runner import TestLoader; TestLoader().loadFile('test_one.py')\n"
        "print(sys.modules['test_one'].One.__name__)",
        "One",
        "'SourceFileLoader' object has no attribute 'load_module'",
        (3, 15),
    ),
}

FILES: dict[str, str | bytes] = {
    "plugins/__init__.py": "__all__ = []\nimport automodinit\nautomodinit.automodinit(__name__, __file__, globals())\n",
    "plugins/one.py": "name = 'one'\n",
    "patches/__init__.py": "",
    "patches/one.py": "import gorilla\n\nclass One: pass\n\n@gorilla.patch(One)\ndef patch(self): pass\n",
    "test_one.py": "import unittest\n\nclass One(unittest.TestCase):\n    def test(self): pass\n",
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the folder of each package, which is installed there, by its name."""
    made = {name: tmp_path_factory.mktemp(name) for name in PACKAGES}
    for name, package in PACKAGES.items():
        pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(made[name])]
        subprocess.run([*pip, *package.pins], check=True, capture_output=True)
    return made


def run(kind: str, package: Package, folder: Path, *ahead: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(map(str, (*ahead, folder)))
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": path, "HOME": str(folder)}
    command = [pythons.path(kind), "-W", "ignore", "-c", package.program]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=folder)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", PACKAGES)
def test_package(name: str, kind: str, folders: dict[str, Path]) -> None:
    package = PACKAGES[name]
    if tuple(map(int, kind.rstrip("t").split("."))) < package.since:
        pytest.skip("it runs there as it is")
    lay_out(folders[name], FILES)
    without = run(kind, package, folders[name])
    assert package.fails in without.stderr
    done = run(kind, package, folders[name], AT_START, oracle.ROOT / "src")
    assert (done.stdout, done.stderr) == (f"{package.prints}\n", "")
