"""The rooms of the tool import downwards only."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src" / "reimp"

# From top to bottom; a module belongs to the longest name that it begins with.
ORDER = (
    *("pytest_plugin", "__main__", "commands", "running", "report", "installed", "api", "project", "migration"),
    *("writing", "removed", "uses", "reading", "removed.table", "model", "versions", "restore", "pkgutil", ""),
)
FILES = sorted(SOURCE.rglob("*.py"))


def room(module: str) -> str:
    """Return the room of a module, which is named without reimp; that of the package reimp itself is empty."""
    return max((each for each in ORDER if f"{module}.".startswith(f"{each}.") or not each), key=len)


def module_name(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the name of each module of reimp that a file imports, also in a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "reimp":
            assert not node.level
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield (
                    node.lineno,
                    name
                    if (SOURCE.parent / Path(*name.split("."))).with_suffix(".py").exists()
                    else (node.module or ""),
                )
        elif isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names if alias.name.partition(".")[0] == "reimp")


@pytest.mark.parametrize("path", FILES, ids=map(module_name, FILES))
def test_imports_go_downwards(path: Path) -> None:
    own = ORDER.index(room(module_name(path)))
    found = ((line, name.removeprefix("reimp").lstrip(".")) for line, name in imported(path))
    assert [f"line {line}: {name}" for line, name in found if ORDER.index(room(name)) < own] == []


def test_every_file_is_in_a_room() -> None:
    lost = [module_name(path) for path in FILES if not room(module_name(path))]
    assert lost == [""]


def test_only_commands_know_click() -> None:
    known = [module_name(path) for path in FILES if "import click" in path.read_text(encoding="utf-8")]
    assert {room(module) for module in known} == {"commands"}


def broad_handlers(path: Path) -> Iterator[int]:
    """Yield the lines that catch every exception and do not raise it again."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ExceptHandler) and not isinstance(node.body[-1], ast.Raise):
            caught = {"Exception"} if node.type is None else {getattr(each, "id", "") for each in ast.walk(node.type)}
            if caught & {"Exception", "BaseException"}:
                yield node.lineno


def test_one_place_keeps_a_run_alive() -> None:
    """The tracer is no part of a run: it is in the program of somebody else, which it must not disturb."""
    found = {module_name(path) for path in FILES for _ in broad_handlers(path)}
    assert found == {"project.one_file", "running.tracer"}


# Folders whose files are all of one kind: rules, helpers, report formats.
OF_ONE_KIND = ("removed/imp", "removed/helpers", "report")
MOST = 12


def test_folders_are_small() -> None:
    """A folder of mixed kind has at most a dozen modules."""
    counts: dict[str, int] = {}
    for path in FILES:
        folder = path.parent.relative_to(SOURCE).as_posix()
        counts[folder] = counts.get(folder, 0) + (path.name != "__init__.py")
    assert {folder: count for folder, count in counts.items() if count > MOST and folder not in OF_ONE_KIND} == {}
