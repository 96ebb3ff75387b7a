"""The table of removed APIs: each row has a rule, each rule a row, and names are looked up as code writes them."""

import json
import subprocess
from pathlib import Path

import oracle
import pytest

from reimp.removed.table import (
    ARGUMENTS,
    ATTRIBUTES,
    HOMES,
    LOST,
    METHODS,
    MODULES,
    PACKAGE_NAMES,
    PACKAGES,
    TABLE,
    WORDS,
    Kind,
    Removed,
    find,
    names_of,
)

REMOVED = oracle.ROOT / "src" / "reimp" / "removed"
ROWS = [row for row in TABLE.values() if row.name]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.api)
def test_row_has_a_rule(row: Removed) -> None:
    assert TABLE[row.api] is row
    assert row.api == f"{row.module}.{row.name}"
    assert (REMOVED.parent.parent / Path(*row.rule_module.split("."))).with_suffix(".py").exists()


def test_rule_has_a_row() -> None:
    """Each file in a folder of a module is the rule of at least one row; packages and their own folders are not."""
    folders = {(REMOVED.parent.parent / Path(*row.rule_module.split("."))).parent for row in ROWS}
    files = {path.relative_to(REMOVED).as_posix() for folder in folders for path in folder.glob("[!_]*.py")}
    assert files == {f"{row.rule_module.removeprefix('reimp.removed.').replace('.', '/')}.py" for row in ROWS}


def test_module_row() -> None:
    row = TABLE["imp"]
    assert (row.kind, row.module, row.name) == (Kind.MODULE, "imp", "")


def test_gone(kind: str, python: str) -> None:
    """A Python has an API exactly if it is older than the version in which that went; no name of imp is missing."""
    code = f"""
import importlib, json, sys
found = {{}}
for owner in {sorted({row.module for row in ROWS} | HOMES)!r}:
    module, _, name = owner.rpartition(".")
    try:
        loaded = importlib.import_module(owner)
        found[owner] = dir(loaded) + [name for name in {sorted(LOST)!r} if hasattr(loaded, name)]
    except ImportError:
        try:
            found[owner] = dir(getattr(importlib.import_module(module), name))
        except (ImportError, AttributeError, ValueError):
            pass
print(json.dumps([sys.version_info[:2], found]))
"""
    options = ["-I", "-W", "ignore"] if not kind.startswith("pyodide") else []
    done = subprocess.run([python, *options, "-c", code], capture_output=True, text=True, check=True)
    version, found = json.loads(done.stdout)
    for row in TABLE.values():
        if row.kind not in (Kind.ARGUMENT, Kind.ATTRIBUTE):
            there = row.module in found and row.name in ["", *found[row.module]]
            assert there is (tuple(version) < row.gone), row.api
    if "imp" in found and kind.startswith("3."):
        assert {name for name in found["imp"] if not name.startswith("_")} == {*names_of("imp")}


def test_sets() -> None:
    assert {"imp"} == MODULES
    assert {"imp", "importlib", "importlib.abc", "importlib.util", "pkgutil"} == HOMES
    assert HOMES <= PACKAGES
    assert {"find_loader", "get_loader", "Finder", "Traversable", "set_loader", "ImpImporter"} <= LOST
    assert {"load_module", "find_module", "find_loader", "module_repr"} == METHODS
    assert {"__cached__"} == ATTRIBUTES
    assert ARGUMENTS == {"importlib.util.cache_from_source": "debug_override"}
    assert LOST | METHODS < WORDS
    assert {"importlib", "pkgutil", "zipimport"} == PACKAGE_NAMES
    assert not LOST & {*names_of("imp")}


# A name as code writes it, and the row that it means.
FOUND = {
    "a module": ("imp", "imp"),
    "its name": ("imp.reload", "imp.reload"),
    "a name that the table does not list": ("imp.frobnicate", "imp"),
    "a name in its name": ("imp.os.path", "imp"),
    "a name of a module that is still there": ("importlib.find_loader", "importlib.find_loader"),
    "another name of it": ("importlib.reload", None),
    "the module itself": ("importlib", None),
    "more than the name": ("importlib.find_loader.x", None),
    "the name alone": ("reload", None),
    "a module that begins alike": ("importx.reload", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("api", "expected"), FOUND.values(), ids=FOUND)
def test_find(api: str, expected: str | None) -> None:
    assert find(api) == (TABLE[expected] if expected else None)


def test_names() -> None:
    assert len(names_of("imp")) == len({*names_of("imp")})
    assert names_of("importlib") == ["find_loader"]
    assert names_of("os") == []


# A row, and the module that has its rule.
RULES = {
    "named as the API": (Removed("imp.reload", (3, 12)), "imp.reload"),
    "shared with others": (Removed("imp.PY_SOURCE", (3, 12), file="constants"), "imp.constants"),
    "of a class": (Removed("zipimport.zipimporter.load_module", (3, 15), Kind.METHOD), "loaders.load_module"),
    "an argument": (
        Removed("importlib.util.cache_from_source.debug_override", (3, 15), Kind.ARGUMENT),
        "importlib_util.cache_from_source",
    ),
    "an attribute": (Removed("types.ModuleType.__cached__", (3, 15), Kind.ATTRIBUTE, "cached"), "loaders.cached"),
    "of a submodule": (Removed("importlib.util.set_loader", (3, 12)), "importlib_util.set_loader"),
}


@pytest.mark.parametrize(("row", "expected"), RULES.values(), ids=RULES)
def test_rule_module(row: Removed, expected: str) -> None:
    assert row.rule_module == f"reimp.removed.{expected}"
