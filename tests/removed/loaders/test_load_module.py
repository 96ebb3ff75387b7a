"""What is written for `load_module` does what `SourceFileLoader.load_module` of 3.11 does: the programs of load_source.

Each runs with a load_source that calls the method, under 3.11, and with one that calls what is written instead, under
3.11 and newer Pythons.
"""

import functools
import shutil
from pathlib import Path

import oracle
import pytest
import pythons

HERE = Path(__file__).parent
REMOVED = oracle.ROOT / "src" / "reimp" / "removed"
MADE_OF_HELPERS = HERE.parent / "helpers" / "made_of_helpers" / "imp.py"
pythons.need("3.11")
FOUND = {kind: each for kind, each in pythons.FOUND.items() if kind.startswith("3.")}
PROGRAMS = [each for each in oracle.programs() if each.id.split("/")[0] in ("load_source", "real_programs")]
HEAD = """
import warnings as _warnings
from importlib.machinery import SourceFileLoader as _Loader

from reimp.removed.helpers.load_with_file_loader import load_with_loader as _load_with_file_loader
from reimp.removed.helpers.load_with_loader import load_with_loader as _load_with_loader

_warnings.filterwarnings("ignore", "the load_module", DeprecationWarning)


def load_source(name, pathname, file=None):
"""
ORIGINAL = f"{HEAD}    return _Loader(name, pathname).load_module(name)\n"
WRITTEN = {
    "own name": f"{HEAD}    return _load_with_file_loader(_Loader(name, pathname))\n",
    "any name": f"{HEAD}    return _load_with_loader(_Loader(name, pathname), name)\n",
}
NO_LOCK = "no public function takes a module's lock: others do not wait, and bodies run at the same time"
# Programs that print something else, and why.
DIFFERENT = {
    "load_source/body_looks_at_itself": "the words of an ImportError do not call the module partially initialized",
    "load_source/thread_imports_first": NO_LOCK,
    "load_source/thread_waits_for_existing_module": NO_LOCK,
    "load_source/thread_waits_for_failure": NO_LOCK,
    "load_source/thread_waits_for_new_module": NO_LOCK,
}
# Of those that newer Pythons run differently themselves: the words of warnings, and `__file__` without `./`.
OF_THE_INTERPRETER = {
    "load_source/" + name for name in ("binary_file_is_read", "dot_slash_path", "text_file_is_reopened")
}
BY_CHANCE = {"load_source/thread_crowd": NO_LOCK}


@pytest.fixture(scope="session")
def imps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a folder for each way to load, which has an `imp` and the helpers."""
    top = tmp_path_factory.mktemp("imps")
    for name, text in (("original", ORIGINAL), *WRITTEN.items()):
        package = top / name / "reimp" / "removed"
        shutil.copytree(REMOVED / "helpers", package / "helpers", ignore=shutil.ignore_patterns("__pycache__"))
        for each in (package, package.parent):
            (each / "__init__.py").touch()
        (top / name / "imp.py").write_text(MADE_OF_HELPERS.read_text(encoding="utf-8") + text, encoding="utf-8")
    return top


@functools.cache
def _original(program: oracle.Program, imps: Path) -> str:
    return oracle.run(program.path, FOUND["3.11"].path, imps / "original")


@pytest.mark.parametrize(
    "kind", ["3.11", *(pytest.param(kind, marks=pytest.mark.slow) for kind in FOUND if kind != "3.11")]
)
@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.id)
def test_program(program: oracle.Program, written: str, kind: str, imps: Path) -> None:
    if program.id in BY_CHANCE or kind in program.cannot_run:
        pytest.skip(BY_CHANCE.get(program.id) or program.cannot_run[kind])
    if kind != "3.11" and program.id in OF_THE_INTERPRETER:
        pytest.skip("newer Pythons print something else with any loader")
    printed = oracle.run(program.path, FOUND[kind].path, imps / written)
    if program.id in DIFFERENT:
        assert printed != _original(program, imps), f"the same by now: take {program.id} off the list"
    else:
        assert printed == _original(program, imps)
