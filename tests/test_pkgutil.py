"""`reimp.pkgutil` does what the classes of 3.11's `pkgutil` did, and an old setuptools runs with it."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import pythons
import recorded
from command import COMMAND, ENVIRONMENT, lay_out

SOURCE = Path(__file__).resolve().parent.parent / "src"
WITHOUT = [
    kind for kind in pythons.FOUND if kind != "3.11" and not kind.startswith(("pypy", "pyodide"))
]  # without the classes

FILES: dict[str, str | bytes] = {
    "plain.py": '"""Plain."""\nvalue = 1\n',
    "latin.py": b"# coding: latin-1\nvalue = '\xe9'\n",
    "broken.py": "(\n",
    "package/__init__.py": "value = 2\n",
    "package/inner.py": "value = 3\n",
    "folder/module.py": "",
    "with.dot/__init__.py": "",
    "both.py": "",
    "both/__init__.py": "",
    "not-a-name.py": "",
    "text.txt": "",
    "unlisted/__init__.txt": "",
}

# What a program does with `find`, the importer for a folder with these files, and `importer`, the class itself.
ROWS = {
    "modules": "print(list(find.iter_modules()), list(find.iter_modules('before.')))",
    "modules of no folder": "print([list(importer(path).iter_modules()) for path in (None, '', 'text.txt', 'gone')])",
    "modules through pkgutil": "print(list(pkgutil.iter_importer_modules(find)))",
    "not there": "print(find.find_module('gone'), find.find_module('folder'), find.find_module('module'))",
    "dotted": "print(find.find_module('package.plain').fullname, importer().find_module('os.path'))",
    "path": "print(find.path, importer().path, find.find_module('plain', ['folder']).fullname)",
    "attributes": "show(find.find_module('plain')); show(find.find_module('package'))",
    "source": "print(*(find.find_module(name).get_source() for name in ('plain', 'latin', 'package')))",
    "source twice": "load = find.find_module('plain'); load.get_source(); print(load.get_source(), load.file.closed)",
    "code": "print([find.find_module(name).get_code().co_names for name in ('plain', 'latin', 'package')])",
    "code of a broken file": "find.find_module('broken').get_code()",
    "file": "print([find.find_module(name).get_filename() for name in ('plain', 'package')])",
    "package": "print([find.find_module(name).is_package(name) for name in ('plain', 'package')])",
    "data": "print(find.find_module('plain').get_data('package/inner.py'))",
    "another's name": "find.find_module('plain').get_code('other')",
    "another's source": "find.find_module('plain').get_source('other')",
    "is another a package": "find.find_module('plain').is_package('other')",
    "another's file": "find.find_module('plain').get_filename('other')",
    "load": "load = find.find_module('plain'); print(load.load_module('a').value, load.file.closed); describe('a')",
    "load twice": "load = find.find_module('plain'); print(load.load_module('a') is load.load_module('a'))",
    "load a package": "find.find_module('package').load_module('package'); import package.inner; describe('package')",
    "load a broken file": "find.find_module('broken').load_module('broken')",
    "load what is built in": "load = importer().find_module('sys'); show(load); print(load.load_module('sys') is sys)",
    "built in": "load = importer().find_module('sys'); print(load.get_source(), load.get_code(), load.get_filename())",
    "on sys.path": "sys.path.insert(0, '.'); print(importer().find_module('plain').load_module('plain').value)",
    "bytecode": """\
import py_compile; py_compile.compile('plain.py', 'compiled.pyc', dfile='elsewhere.py')
load = find.find_module('compiled'); print(load.etc, load.get_source(), load.get_code().co_names)
print(load.get_filename(), load.load_module('compiled').value)""",
    "bytecode beside its source": """\
import py_compile; py_compile.compile('plain.py', 'package/plain.pyc'); open('package/plain.py', 'w').write('value = 4')
load = pkgutil.ImpLoader('plain', open('package/plain.pyc', 'rb'), 'package/plain.pyc', ('.pyc', 'rb', 2))
print(load.get_source(), load.get_code().co_names)""",
    "path hook": """\
sys.path_hooks.insert(0, importer); sys.path.insert(0, 'package'); import inner; describe('inner')""",
    "warnings": """\
warnings.simplefilter('always')
with warnings.catch_warnings(record=True) as caught:
    importer('.').find_module('plain')
print([each.category.__name__ for each in caught])""",
    "star": "from pkgutil import *; print(ImpImporter is importer, ImpLoader is pkgutil.ImpLoader)",
}

BEFORE = """\
import pkgutil, sys, warnings
warnings.simplefilter("ignore")
if sys.version_info >= (3, 12):
    import reimp.pkgutil
    reimp.pkgutil.install()
importer = pkgutil.ImpImporter
find = importer(".")

def show(load):
    file = load.file and (type(load.file).__name__, load.file.mode, load.file.encoding)
    print(load.fullname, file, load.filename, load.etc, load.code, load.source)

def describe(name):
    module = sys.modules[name]
    path = getattr(module, "__path__", None)
    print(module.__file__, module.__name__, module.__package__, path, type(module.__loader__).__name__)

"""


def run(row: str, python: str, folder: Path) -> str:
    """Run the program of *row* in *folder*; return what it prints, and the exception that ends it."""
    lay_out(folder, FILES)
    environment = {"PATH": "", "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [python, "-c", BEFORE + ROWS[row]], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return (done.stdout + "".join(done.stderr.splitlines()[-1:])).replace(str(folder.resolve()), "<cwd>")


def expected(row: str) -> str:
    """Return what the program of *row* prints with the standard library's classes."""

    def ask(python: str) -> str:
        with TemporaryDirectory() as folder:
            return run(row, python, Path(folder))

    return recorded.answer("pkgutil", row, f"{BEFORE}{ROWS[row]}{FILES}".encode(), ask)


@pytest.mark.parametrize("kind", WITHOUT)
@pytest.mark.parametrize("row", ROWS)
def test_the_same_as_in_311(row: str, kind: str, tmp_path: Path) -> None:
    assert expected(row)
    assert run(row, pythons.path(kind), tmp_path) == expected(row)


def test_classes_that_are_there_stay() -> None:
    program = (
        "import pkgutil as p; own = p.ImpImporter; import reimp.pkgutil as r; r.install(); print(own is p.ImpImporter)"
    )
    assert quietly(pythons.path("3.11"), "-c", program).stdout == "True\n"


@pytest.fixture(scope="module")
def old_setuptools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with setuptools 65.5, of 2022, and a program whose start it is: as old console scripts begin."""
    folder = tmp_path_factory.mktemp("old")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), "setuptools==65.5.0"]
    subprocess.run(pip, check=True)
    program = (
        "from pkg_resources import load_entry_point as load; print(load('setuptools', 'distutils.commands', 'sdist'))"
    )
    return lay_out(folder, {"old.py": program})


# How the classes come back: what is typed before `python`, before the program, and what is in a .pth file.
WAYS = {
    "in code": ([], ["-c", "import reimp.pkgutil; reimp.pkgutil.install(); import old"], ""),
    "reimp run": ([*COMMAND, "run", "--"], ["-m", "old"], ""),
    "a .pth file": ([], ["-m", "old"], "import reimp.pkgutil; reimp.pkgutil.install()"),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", WITHOUT)
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_old_setuptools(way: tuple[list[str], list[str], str], kind: str, old_setuptools: Path, tmp_path: Path) -> None:
    before, program, line = way
    subprocess.run([pythons.path(kind), "-m", "venv", "--without-pip", str(tmp_path)], check=True)
    (site,) = tmp_path.glob("lib/python*/site-packages")
    lay_out(site, {"project.pth": f"{old_setuptools}\n{SOURCE}\n"})
    python = str(tmp_path / "bin" / "python")
    done = quietly(python, "-m", "old")
    assert "AttributeError: module 'pkgutil' has no attribute 'ImpImporter'" in done.stderr
    lay_out(site, {"reimp.pth": line})
    done = quietly(*before, python, *program)
    assert (done.stdout, done.stderr) == ("<class 'setuptools.command.sdist.sdist'>\n", "")


def quietly(*command: str) -> subprocess.CompletedProcess[str]:
    environment = ENVIRONMENT | {"PYTHONWARNINGS": "ignore"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
