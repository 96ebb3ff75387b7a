"""Each module has its tests, found by name: tests/reading/test_scopes.py for src/reimp/reading/scopes.py."""

import ast
from fnmatch import fnmatch
from pathlib import Path

import migrated
import oracle
import pytest

SOURCE = oracle.ROOT / "src" / "reimp"
TESTS = oracle.ROOT / "tests"

# Modules that another test file covers: which one, and why. Patterns are those of fnmatch.
ELSEWHERE = {
    "reading/conditions/[!_]*.py": ("reading/test_conditions.py", "they evaluate conditions together"),
    "removed/helpers/*.py": ("removed/helpers/test_helpers.py", "each takes the place of imp in tests/programs"),
    "project/errors.py": ("test_api.py", "it has exceptions only, which reimp.api raises"),
    "report/__init__.py": ("report/test_formats.py", "it imports the module of a format"),
    "report/survey/*.py": ("report/survey/test_survey_formats.py", "one survey is reported in each format"),
    "report/code_line.py": ("report/test_text.py", "it has the line that the text report shows"),
    "installed/library.py": ("installed/test_imports.py", "it lists the modules that an import can reach"),
    "restore/[!_]*.py": ("restore/test_programs.py", "programs use the APIs that it puts back"),
    "running/startup/sitecustomize.py": ("running/test_startup.py", "only a Python that `reimp run` starts runs it"),
}


def _has_code(path: Path) -> bool:
    """Return whether a module defines a function or a class; a package may have only a docstring and imports."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in tree.body)


MODULES = [
    path.relative_to(SOURCE).as_posix()
    for path in sorted(SOURCE.rglob("*.py"))
    if path.name != "__init__.py" or _has_code(path)
]


def _test_file(module: str) -> str:
    """Return the name of the test file of a module; `x/__init__.py` is tested beside `x`."""
    path = Path(module)
    stem = path.parent.name if path.name == "__init__.py" else path.stem.strip("_")
    folder = path.parent.parent if path.name == "__init__.py" else path.parent
    return (folder / f"test_{stem}.py").as_posix()


def _programs(module: str) -> list[Path]:
    """Return the programs in the directory that is named as the module; rules and idioms have them."""
    return sorted((TESTS / module).with_suffix("").glob("*.py"))


@pytest.mark.parametrize("module", MODULES)
def test_module_has_tests(module: str) -> None:
    """A module has a test file of its name, or a directory of programs, or is listed above."""
    if any(fnmatch(module, pattern) for pattern in ELSEWHERE):
        return
    programs = f" or programs in tests/{module.removesuffix('.py')}/" if module.startswith("removed/") else ""
    found = (TESTS / _test_file(module)).exists() or (bool(programs) and bool(_programs(module)))
    assert found, f"src/reimp/{module} has no tests; add tests/{_test_file(module)}{programs}"


@pytest.mark.parametrize("pattern", ELSEWHERE)
def test_list_is_needed(pattern: str) -> None:
    """A line of the list is about modules that exist and have no tests of their own; the file it names exists."""
    matching = [module for module in MODULES if fnmatch(module, pattern)]
    assert matching, f"{pattern} matches no module; remove its line"
    assert not [module for module in matching if (TESTS / _test_file(module)).exists()], "remove the line"
    assert (TESTS / ELSEWHERE[pattern][0]).exists()


def test_programs_belong_to_a_module() -> None:
    """A directory of programs is named as a rule or an idiom."""
    named = {Path(module).with_suffix("").as_posix() for module in MODULES}
    about_rules = [program.path for program in migrated.programs() if program.path.parent.name != "programs"]
    assert {path.parent.relative_to(TESTS).as_posix() for path in about_rules} <= named
