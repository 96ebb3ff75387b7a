"""Programs cannot tell the helpers from `imp`: the corpus of tests/programs, run with the helpers in its place.

Up to 3.10 the oracle is the interpreter's own `imp`, from 3.11 on that of 3.11.
"""

import ast
import functools
import shutil
import sys
from pathlib import Path
from typing import Any
from zlib import crc32

import interpreters
import oracle
import pytest
import pythons

HERE = Path(__file__).parent
HELPERS = oracle.ROOT / "src" / "reimp" / "removed" / "helpers"
FILES = sorted(path for path in HELPERS.glob("*.py") if path.name != "__init__.py")

FOUND = {kind: found for kind, found in pythons.FOUND.items() if found.implementation == "CPython"}
FOUND.pop("pyodide3.14", None)
OLDER = {
    found.kind: found
    for version in ("3.8", "3.9", "3.10")
    for folder in sorted((Path.home() / ".pyenv" / "versions").glob(version + ".*"))
    for found in interpreters.pythons_in(folder / "bin")
}

ALL = {**OLDER, **FOUND}

# Where `make test` runs the programs; `make test-all` runs a third of them on each other Python, not the same third.
ALWAYS = ("3.8", "3.13")
KINDS = [kind if kind in ALWAYS else pytest.param(kind, marks=pytest.mark.long) for kind in ALL]

# The folders of programs that are about functions with a helper.
FUNCTIONS = (  # noqa: SIM905
    "NullImporter cache_from_source find_module get_frozen_object get_suffixes init_builtin init_frozen is_builtin "
    "is_frozen is_frozen_package load_compiled load_dynamic load_module load_package load_source real_programs"
).split()
PROGRAMS = [program for program in oracle.programs() if program.id.split("/")[0] in FUNCTIONS]
OWN = [oracle.Program(path, (), {}, {}) for path in sorted((HERE / "programs").glob("*.py"))]


NO_LOCK = "no public function takes a module's lock: others do not wait, and bodies run at the same time"
ORDER = "a module is never taken out of sys.modules for a moment, and so does not become the last one there"
TYPE_ERROR = "the TypeError for what is no string names another function"
MODE_U = "accepted, as by our imp (A2)"
SUFFIXES = "the suffix of bytecode is written out, and what a program puts in place of the lists of suffixes is no list"
NEWER = "of the interpreter: what tokenize takes for a declared encoding"

# Program -> why it prints something else with the helpers; then the first and the last version where it does.
DIFFERENT: dict[str, tuple[str, ...]] = {
    "NullImporter/documented_path": ("find_module takes the documented path, as in our imp (A1)",),
    "NullImporter/path_hook_silent": ("it has find_spec, as in our imp (A1)", "3.10"),
    "find_module/encoding_newer_tokenize": (NEWER, "3.14"),
    "find_module/file_at_its_start": ("tokenize.open has read on: the file is at its start, its descriptor is not",),
    "find_module/folds_case": ("its own os.path.isfile finds what open does not", "3.9"),
    "find_module/list_subclass": ("a path with an __iter__ of its own is read as the list that it is",),
    "find_module/no_byte_code_suffix": (SUFFIXES,),
    "find_module/removed_suffixes": (SUFFIXES,),
    "find_module/namespace_path": ("of the interpreter: the name of the type, in the RuntimeError", "3.15"),
    "find_module/recipe_namespace_package": ("of the interpreter: the name of the type, in the RuntimeError", "3.15"),
    "find_module/text_file_object": ("tokenize.open asks for line_buffering, which has no effect on reading",),
    "find_module/patched_open": ("tokenize.open keeps its own open, so what replaces the built-in does not see it",),
    "get_frozen_object/data_argument": ("the helper has no second argument",),
    "get_frozen_object/known_names": (TYPE_ERROR,),
    "init_builtin/errors": (TYPE_ERROR,),
    "init_builtin/known_names": (ORDER,),
    "load_module/body_removes_itself": ("a body that removes itself and raises: its exception, not a KeyError",),
    "load_module/loader_inside_the_body": ("the class of the loader has another name while the body runs",),
    "load_module/mode_u": (MODE_U, "3.11"),
    "load_module/patched_functions": ("load_module calls helpers, not what is patched in a module imp",),
    "load_package/again": (ORDER,),
    "load_package/thread_waits_without_parent": (NO_LOCK,),
    "load_source/body_looks_at_itself": ("the words of an ImportError do not call the module partially initialized",),
    "load_source/dot_slash_path": ("of the interpreter: __file__ without the ./ before a relative path", "3.12"),
    "load_source/spec_of_the_body": ("a body that takes its own spec away: no AttributeError after it",),
    "load_source/thread_imports_first": (NO_LOCK,),
    "load_source/thread_waits_for_existing_module": (NO_LOCK,),
    "load_source/thread_waits_for_failure": (NO_LOCK,),
    "load_source/thread_waits_for_new_module": (NO_LOCK,),
    "real_programs/setup_version_mode_u": (MODE_U, "3.11"),
}
NOT_CLOSED = "the imp made of helpers keeps the last file that has been found"
KEPT: dict[str, tuple[str, ...]] = {
    "find_module/file_is_leaked_not_closed": (NOT_CLOSED,),
    "load_module/changed_after_the_search": ("what loads looks at what is there by then",),
    "load_module/frozen_standard_library": ("it leaves files open: another line is warned of", "3.8", "3.10"),
    "real_programs/file_never_closed": (NOT_CLOSED,),
}
AS_A_PAIR: dict[str, tuple[str, ...]] = {
    "real_programs/context_manager": ("the file is closed by then, whether or not bytecode was cached",),
}
BY_CHANCE = {"load_source/thread_crowd": NO_LOCK}


def _version(kind: str) -> tuple[int, ...]:
    return tuple(int(part) for part in kind.rstrip("t").split("."))


def _differs(name: str, kind: str, mode: str) -> bool:
    known = DIFFERENT | {"single": {}, "file": KEPT}.get(mode, KEPT | AS_A_PAIR)
    if name not in known:
        return False
    first, last = (*known[name][1:], *("3.8", "3.99")[len(known[name]) - 1 :])
    return _version(first) <= _version(kind) <= _version(last)


@pytest.fixture(scope="session")
def made_of_helpers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a folder for each mode, each with an `imp` made of the helpers, and the helpers."""
    folder = tmp_path_factory.mktemp("helpers")
    text = (HERE / "made_of_helpers" / "imp.py").read_text(encoding="utf-8")
    for mode in ("single", "pairs", "found", "file"):
        shutil.copytree(
            HELPERS, folder / mode / "reimp" / "removed" / "helpers", ignore=shutil.ignore_patterns("__pycache__")
        )
        for package in ("reimp", "reimp/removed"):
            (folder / mode / package / "__init__.py").touch()
        (folder / mode / "imp.py").write_text(text.replace('_MODE = "single"', f'_MODE = "{mode}"'), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def observing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an observe.py for Python 3.8, whose annotations are not evaluated."""
    folder = tmp_path_factory.mktemp("observe")
    text = (oracle.OBSERVE / "observe.py").read_text(encoding="utf-8")
    text = text.replace("\n\nimport ", "\n\nfrom __future__ import annotations\n\nimport ", 1)
    text = text.replace("sys.stdlib_module_names", 'getattr(sys, "stdlib_module_names", sys.modules)')
    (folder / "observe.py").write_text(text, encoding="utf-8")
    return folder


def _runs() -> list[Any]:
    runs: list[Any] = []
    for program in PROGRAMS + OWN:
        name = program.id if program in PROGRAMS else program.path.stem
        modes = ["pairs"]
        if name.partition("/")[0] in ("find_module", "load_module", "real_programs"):
            modes += ["single", "found", "file"]  # the others do not use what the modes differ in
        runs += [pytest.param(program, name, mode, id=f"{name}-{mode}") for mode in modes]
    return runs


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("program", "name", "mode"), _runs())
def test_program(
    program: oracle.Program, name: str, mode: str, kind: str, made_of_helpers: Path, observing: Path
) -> None:
    """A program prints with the helpers what it prints with `imp`, but for what is listed; that still differs."""
    if kind not in ALWAYS and crc32(name.encode()) % 3 != [*ALL].index(kind) % 3:
        pytest.skip("two thirds of the programs are left out on this Python")
    if name in BY_CHANCE or kind in program.cannot_run:
        pytest.skip(BY_CHANCE.get(name) or program.cannot_run[kind])
    ahead = (observing,) if kind in OLDER else ()
    printed = oracle.run(program.path, ALL[kind].path, made_of_helpers / mode, *ahead)
    expected = _with_imp(program, kind, *ahead) if kind in OLDER else oracle.standard(program, kind)
    if _differs(name, kind, mode):
        assert printed != expected, f"the same by now: take {name} off the list"
    else:
        assert printed == expected


@functools.cache
def _with_imp(program: oracle.Program, kind: str, *ahead: Path) -> str:
    return oracle.run(program.path, ALL[kind].path, *ahead)


def test_every_listed_program_is_there() -> None:
    """A list of differences names programs that exist."""
    names = {program.id for program in PROGRAMS} | {program.path.stem for program in OWN}
    assert {*DIFFERENT, *KEPT, *AS_A_PAIR, *BY_CHANCE} <= names


# What the tool relies on when it takes a helper apart, and what the users who receive one can expect.

PUBLIC = {
    "find_file_in": "find_file",
    "find_and_load_in": "find_and_load",
    "find_module_in": "find_module",
    "find_module_path_in": "find_module_path",
    "load_compiled_file": "load_compiled",
    "load_source_file": "load_source",
    "load_with_file_loader": "load_with_loader",
    "module_exists_in": "module_exists",
    "null_importer": "NullImporter",
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
class TestForm:
    def test_statements(self, path: Path) -> None:
        """A docstring, imports, imports of helpers, and the one function or class that the file is named after."""
        text = path.read_text(encoding="utf-8")
        first, *imports, last = ast.parse(text, feature_version=(3, 8)).body
        assert isinstance(first, ast.Expr)
        assert isinstance(first.value, ast.Constant)
        assert isinstance(last, ast.FunctionDef | ast.ClassDef)
        assert last.name == PUBLIC.get(path.stem, path.stem)
        assert ast.get_docstring(last)
        for statement in imports:
            if isinstance(statement, ast.Import):
                (alias,) = statement.names
                assert alias.asname is None
                assert alias.name.partition(".")[0] in sys.stdlib_module_names
            else:
                assert isinstance(statement, ast.ImportFrom)
                (alias,) = statement.names
                package, _, module = (statement.module or "").rpartition(".")
                assert (package, alias.name, alias.asname) == (
                    "reimp.removed.helpers",
                    PUBLIC.get(module, module),
                    None,
                )

    def test_only_public_names(self, path: Path) -> None:
        """Names with an underscore are Python's own (`__loader__`), and no import goes unused."""
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                assert not node.attr.startswith("_") or node.attr.endswith("__")
            if isinstance(node, ast.alias):
                assert "_" not in (part[0] for part in node.name.split("."))
                used = {name.id for name in ast.walk(tree) if isinstance(name, ast.Name)}
                assert node.name.partition(".")[0] in used

    def test_layout(self, path: Path) -> None:
        """Four spaces, at most 88 columns, a docstring of at most four lines."""
        text = path.read_text(encoding="utf-8")
        assert max(map(len, text.splitlines())) <= 88
        assert "\t" not in text
        assert "`" in (ast.get_docstring(ast.parse(text)) or "") or path.stem == "load_spec"
