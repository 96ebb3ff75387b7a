"""The names by which people ask for a removed API."""

from typing import cast

import pytest

from reimp.removed.lookup import UnknownNameError, find_row, known_names, shortest_name
from reimp.removed.table import TABLE, Removed

# What is asked for, and the API that is found.
FOUND = {
    "a module": ("imp", "imp"),
    "a full name": ("imp.reload", "imp.reload"),
    "a short name": ("reload", "imp.reload"),
    "a full name of a module that is still there": ("importlib.find_loader", "importlib.find_loader"),
    "a short name of it": ("get_loader", "pkgutil.get_loader"),
    "a name that methods have too": ("load_module", "imp.load_module"),
    "a method": ("SourceFileLoader.load_module", "importlib.machinery.SourceFileLoader.load_module"),
    "an argument": ("debug_override", "importlib.util.cache_from_source.debug_override"),
    "the message about a method": (
        "AttributeError: 'SourceFileLoader' object has no attribute 'load_module'",
        "importlib.machinery.SourceFileLoader.load_module",
    ),
    "the message about the method of a class": (
        "type object 'PathFinder' has no attribute 'find_module'",
        "importlib.machinery.PathFinder.find_module",
    ),
    "the message about an archive": (
        "'zipimport.zipimporter' object has no attribute 'load_module'",
        "zipimport.zipimporter.load_module",
    ),
    "the message about an attribute": ("module 'json' has no attribute '__cached__'", "types.ModuleType.__cached__"),
    "the message about the file's own": ("name '__cached__' is not defined", "types.ModuleType.__cached__"),
    "the message about a name": ("module 'pkgutil' has no attribute 'get_loader'", "pkgutil.get_loader"),
    "the message about an import": (
        "cannot import name 'find_loader' from 'importlib' (/usr/lib/python3.12/importlib/__init__.py)",
        "importlib.find_loader",
    ),
    "the message about a module": ("ModuleNotFoundError: No module named 'imp'", "imp"),
    "the message about an argument": (
        "cache_from_source() got an unexpected keyword argument 'debug_override'",
        "importlib.util.cache_from_source.debug_override",
    ),
}


@pytest.mark.parametrize(("name", "api"), FOUND.values(), ids=FOUND)
def test_found(name: str, api: str) -> None:
    assert find_row(name) is TABLE[api]


# What is asked for, and the sentence about it.
UNKNOWN = {
    "near to one": ("relaod", "imp had no 'relaod'; did you mean reload?"),
    "near to two": ("is_frozn", "imp had no 'is_frozn'; did you mean is_frozen, init_frozen or is_frozen_package?"),
    "near to one with a dot": (
        "importlib.findloader",
        (
            "there is no removed API 'importlib.findloader'; did you mean importlib.find_loader, "
            "importlib.util.set_loader or importlib.abc.Finder?"
        ),
    ),
    "near to none with a dot": ("a.b", "there is no removed API 'a.b'"),
    "the end of a name": ("load", "imp had no 'load'; did you mean reload?"),
    "the end of a full name": (
        "p.reload",
        "there is no removed API 'p.reload'; did you mean imp.reload?",
    ),
}


@pytest.mark.parametrize(("name", "sentence"), UNKNOWN.values(), ids=UNKNOWN)
def test_unknown(name: str, sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        find_row(name)
    assert str(caught.value) == sentence


@pytest.mark.parametrize("name", ["", "xyzzy"])
def test_near_to_none(name: str) -> None:
    """All names are listed, those of all cases in one order."""
    with pytest.raises(UnknownNameError) as caught:
        find_row(name)
    start, _, listed = str(caught.value).partition("; its names are ")
    assert start == f"imp had no {name!r}"
    assert listed.startswith("acquire_lock, C_BUILTIN, C_EXTENSION, cache_from_source, create_dynamic")
    assert listed.endswith("util, warnings")


# An API, and the name to ask for it by.
SHORTEST = {
    "of a module that is gone": ("imp.reload", "reload"),
    "of a module that is still there": ("importlib.find_loader", "importlib.find_loader"),
    "a module": ("imp", "imp"),
    "not in the table": ("imp.frobnicate", "imp.frobnicate"),
}


@pytest.mark.parametrize(("api", "expected"), SHORTEST.values(), ids=SHORTEST)
def test_shortest_name(api: str, expected: str) -> None:
    assert shortest_name(api) == expected


def test_known_names() -> None:
    """They are sorted without regard to case, and each is found; the module itself is not among them."""
    names = known_names()
    assert names == sorted(names, key=str.lower)
    assert {find_row(name).api for name in names} == TABLE.keys() - {"imp"}
    assert {"PY_SOURCE", "reload", "importlib.find_loader"} <= {*names}


def test_a_name_that_two_have(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full name means that API, although the name of another ends with it."""
    monkeypatch.setitem(cast("dict[str, Removed]", TABLE), "a.imp.reload", Removed("a.imp.reload", (3, 14)))
    with pytest.raises(UnknownNameError) as caught:
        find_row("reload")
    assert str(caught.value) == "several removed APIs are called 'reload'; name one of imp.reload, a.imp.reload"
    assert [shortest_name(api) for api in ("imp.reload", "a.imp.reload")] == ["imp.reload", "a.imp.reload"]
    assert find_row("imp.reload").gone == (3, 12)
    assert find_row("a.imp.reload").gone == (3, 14)
