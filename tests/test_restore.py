"""`reimp.restore`: what an import, install() and uninstall() change, its warnings, and `reimp run`."""

import subprocess
from pathlib import Path

import pytest
import pythons
from command import COMMAND, ENVIRONMENT

KINDS = [kind for kind in pythons.FOUND if not kind.startswith(("pypy", "pyodide"))]
NEWER = [kind for kind in KINDS if kind != "3.11"]
SOURCE = Path(__file__).resolve().parent.parent / "src"

STATE = """\
import importlib, importlib.abc, importlib.machinery, importlib.util, json.decoder, pkgutil, sys, zipimport
import importlib._bootstrap as b, importlib._bootstrap_external as e

def state():
    owners = [importlib, importlib.abc, importlib.util, pkgutil, b, e, zipimport, importlib.machinery, json.decoder]
    owners += [each for owner in owners for each in vars(owner).values() if isinstance(each, type)]
    names = {(owner.__name__, name): id(value) for owner in owners for name, value in vars(owner).items()
             if isinstance(owner, type) or name != "__warningregistry__"}
    lists = [list(getattr(owner, "__all__", [])) for owner in owners]
    return names, lists, list(sys.meta_path), list(sys.path_hooks)

import reimp.pkgutil, warnings
warnings.simplefilter("ignore")
before = state()
import reimp.restore
assert state() == before, "import"
"""

ROWS = {
    "uninstall": "reimp.restore.install(); reimp.restore.uninstall(); assert state() == before",
    "install twice": """\
reimp.restore.install(); after = state(); reimp.restore.install(); assert state() == after
reimp.restore.uninstall(); assert state() == before; reimp.restore.uninstall(); assert state() == before""",
    "again": """\
reimp.restore.install(); reimp.restore.uninstall(); reimp.restore.install()
assert importlib.find_loader("json") and pkgutil.get_loader("json")
reimp.restore.uninstall(); assert state() == before""",
    "modules loaded meanwhile": """\
reimp.restore.install(); import wave; assert wave.__cached__; had = hasattr(json.decoder, "__cached__")
reimp.restore.uninstall(); assert hasattr(wave, "__cached__") == (sys.version_info < (3, 15)) and had""",
    "replaced by others": """\
reimp.restore.install(); importlib.find_loader = other = lambda name: None
reimp.restore.uninstall(); assert importlib.find_loader is other""",
    "nothing replaced": """\
kept = {key: value for key, value in before[0].items() if not key[1].startswith("_") and key[1] != "cache_from_source"}
reimp.restore.install(); now = state()[0]; assert [key for key in kept if now[key] != kept[key]] == []""",
    "threads": """\
import threading
def change():
    for _ in range(20):
        reimp.restore.install(); importlib.import_module("string"); reimp.restore.uninstall()
threads = [threading.Thread(target=change) for _ in range(8)]
[each.start() for each in threads]; [each.join() for each in threads]
assert state() == before""",
    "importing threads": """\
import threading
class Old:
    def find_module(self, name, path=None):
        return self if name.startswith("old_") else None
    def load_module(self, name):
        module = sys.modules[name] = type(sys)(name); module.value = 1; return module
reimp.restore.install(); sys.meta_path.insert(0, Old()); found = []
threads = [threading.Thread(target=lambda: found.append(importlib.import_module("old_a"))) for _ in range(8)]
[each.start() for each in threads]; [each.join() for each in threads]
assert len(found) == 8 and len(set(map(id, found))) == 1""",
}


def run(kind: str, program: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    (folder / "program.py").write_text(program, "utf-8")
    environment = {"PATH": "", "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [pythons.path(kind), *options, "program.py"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("row", ROWS)
def test_changes(row: str, kind: str, tmp_path: Path) -> None:
    done = run(kind, f"{STATE}{ROWS[row]}\nprint('done')", tmp_path)
    assert (done.stdout, done.stderr) == ("done\n", "")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_changes_on_311(kind: str, tmp_path: Path) -> None:
    """On 3.11 install() changes nothing at all."""
    changed = run(kind, f"{STATE}reimp.restore.install(); print(state() != before)", tmp_path).stdout
    assert changed == f"{kind != '3.11'}\n"


# A use of each API that warns itself, which the warning has to name; since which Python reimp.restore has it.
WARNINGS = {
    "importlib.find_loader('json')": ("importlib.find_loader()", "3.12"),
    "pkgutil.find_loader('json')": ("pkgutil.find_loader()", "3.14"),
    "pkgutil.get_loader('json')": ("pkgutil.get_loader()", "3.14"),
    "importlib.util.module_for_loader(print)": ("importlib.util.module_for_loader()", "3.12"),
    "machinery.PathFinder.find_module('json')": ("PathFinder.find_module()", "3.12"),
    "machinery.BuiltinImporter.find_module('sys')": ("BuiltinImporter.find_module()", "3.12"),
    "machinery.FileFinder('.').find_module('json')": ("FileFinder.find_module()", "3.12"),
    "machinery.FileFinder('.').find_loader('json')": ("FileFinder.find_loader()", "3.12"),
    "machinery.BuiltinImporter.load_module('sys')": ("BuiltinImporter.load_module()", "3.15"),
    "machinery.SourceFileLoader('program', __file__).load_module() if __name__ == '__main__' else 0": (
        "SourceFileLoader.load_module()",
        "3.15",
    ),
    "machinery.BuiltinImporter.module_repr(sys)": ("BuiltinImporter.module_repr()", "3.12"),
    "importlib.abc.Traversable": ("importlib.abc.Traversable", "3.14"),
    "importlib.util.cache_from_source('a.py', True)": ("debug_override of cache_from_source()", "3.15"),
}


@pytest.mark.parametrize("kind", NEWER)
@pytest.mark.parametrize("use", WARNINGS)
def test_one_warning_at_the_caller(use: str, kind: str, tmp_path: Path) -> None:
    name, since = WARNINGS[use]
    if tuple(map(int, kind.rstrip("t").split("."))) < tuple(map(int, since.split("."))):
        pytest.skip(f"only {since} lacks it")
    program = f"""\
import importlib.abc, importlib.util, pkgutil, sys, warnings
from importlib import machinery
import reimp.restore
reimp.restore.install()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    {use}
if __name__ == "__main__":
    for each in caught:
        print(each.filename.endswith("program.py"), each.lineno, each.category.__name__, each.message)
"""
    done = run(kind, program, tmp_path)
    assert done.stdout.count("\n") == 1, done
    assert done.stdout.startswith(f"True 7 DeprecationWarning {name} was removed in Python {since}; "), done


@pytest.mark.parametrize("kind", NEWER)
def test_tracebacks_and_warnings_of_imports_are_as_ever(kind: str, tmp_path: Path) -> None:
    """No frame of reimp comes between an import and the module."""
    (tmp_path / "warning.py").write_text("import warnings; warnings.warn('here', stacklevel=2)\n", "utf-8")
    (tmp_path / "broken.py").write_text("1 / 0\n", "utf-8")
    program = "import reimp.restore; reimp.restore.install()\nimport warning\nimport broken\n"
    done = run(kind, program, tmp_path)
    assert "program.py:2: UserWarning: here" in done.stderr
    assert "reimp" not in done.stderr.replace("import reimp.restore", "").replace(str(tmp_path), "")


@pytest.mark.slow
@pytest.mark.parametrize("kind", NEWER)
def test_reimp_run(kind: str, tmp_path: Path) -> None:
    program = "import importlib, pkgutil; print(bool(importlib.find_loader('json') and pkgutil.get_loader('json')))"
    command = [pythons.path(kind), "-W", "ignore", "-c", program]
    without = subprocess.run(command, env=ENVIRONMENT, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "AttributeError" in without.stderr
    command = [*COMMAND, "run", "--", *command]
    done = subprocess.run(command, env=ENVIRONMENT, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("True\n", "")
