"""`reimp explain`: every name, from one source, without LibCST."""

import re
import subprocess
import sys
from typing import cast

import pytest
from readme_table import public_names

from reimp.removed.explain import SECTIONS, entry, explain, plain
from reimp.removed.lookup import UnknownNameError, known_names, shortest_name
from reimp.removed.table import TABLE, Removed, names_of

ROWS = [row for row in TABLE.values() if row.name]


def test_each_row_has_a_name_to_ask_for() -> None:
    assert len(known_names()) == len(ROWS)
    assert {*names_of("imp"), "importlib.find_loader"} <= {*known_names()}


def test_every_public_name_has_a_replacement() -> None:
    assert sorted(row.name for row in ROWS if row.module == "imp" and entry(row).use) == sorted(public_names())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.api)
def test_row(row: Removed) -> None:
    known = entry(row)
    assert tuple(known.sections) == SECTIONS
    assert known.text
    text = explain(row.api)
    assert text.startswith(row.api)
    assert max(map(len, text.splitlines())) <= 88


# What is asked, and a part of the answer.
ANSWERS = {
    "a function of imp.py": (
        "load_source",
        "imp.load_source(name, pathname, file=None)\n\n  Load the source file *pathname*",
    ),
    "one that importlib's C code has": ("is_builtin", "imp.is_builtin(name)\n\n  imp.is_builtin(name) says whether"),
    "a class": ("NullImporter", "imp.NullImporter(path)\n"),
    "a constant": ("PY_SOURCE", "PKG_DIRECTORY = 5 after the imports"),
    "one of no importlib": ("create_dynamic", "leaves it alone: names that only imp has"),
    "a group's signature": ("lock_held", "imp.lock_held()\n"),
    "a lock": ("lock_held", "leaves it alone: importlib has no"),
    "a module in its namespace": ("util", "imp.util\n"),
    "what differs": ("load_source", "Differs:      not the same: the module is not in sys.modules"),
    "by its full name": ("imp.reload", "imp.reload(module)\n"),
    "of a module that is still there": (
        "importlib.find_loader",
        "importlib.find_loader(name, path=None)\n\n  Removed in Python 3.12.",
    ),
    "by its last part": ("get_loader", "pkgutil.get_loader(module_or_name)\n"),
    "by its error": (
        "'SourceFileLoader' object has no attribute 'load_module'",
        "importlib.machinery.SourceFileLoader.load_module",
    ),
    "a module": ("imp", "imp\n\n  Removed in Python 3.12.\n\n  The imp module, as CPython 3.11 had it"),
    "nothing differs": ("reload", "Differs:      nothing a program can notice.\n"),
}


@pytest.mark.parametrize(("name", "part"), ANSWERS.values(), ids=ANSWERS)
def test_answer(name: str, part: str) -> None:
    assert part in explain(name)


UNKNOWN = {
    "one letter": ("relaod", "imp had no 'relaod'; did you mean reload?"),
    "several near": ("is_froze", "imp had no 'is_froze'; did you mean is_frozen, init_frozen or is_frozen_package?"),
    "nothing near": ("xyzzy", "imp had no 'xyzzy'; its names are acquire_lock, "),
    "full name": (
        "importlib.find_loadr",
        "there is no removed API 'importlib.find_loadr'; did you mean importlib.find_l",
    ),
    "empty": ("", "imp had no ''; its names are "),
}


@pytest.mark.parametrize(("name", "said"), UNKNOWN.values(), ids=UNKNOWN)
def test_unknown(name: str, said: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        explain(name)
    assert str(caught.value).startswith(said)


def test_needs_no_libcst() -> None:
    code = (
        "import sys; sys.modules['libcst'] = None; from reimp.removed.explain import explain; print(explain('reload'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("imp.reload(module)\n")


def test_ambiguous(monkeypatch: pytest.MonkeyPatch) -> None:
    """All APIs of a name are explained; the list of names, and what to type next, have the full names."""
    row = Removed("pkgutil.reload", (3, 14), file="find_loader")
    monkeypatch.setitem(cast("dict[str, Removed]", TABLE), "pkgutil.reload", row)
    first, second = explain("reload").split("\n\n\n")
    assert first.startswith("imp.reload(module)\n")
    assert second.startswith("pkgutil.reload\n\n  Removed in Python 3.14.\n")
    assert explain("imp.reload").startswith("imp.reload(module)\n")
    assert {"imp.reload", "pkgutil.reload"} <= {*known_names()}
    assert "reload" not in known_names()
    assert shortest_name("imp.reload") == "imp.reload"


# A text with marks of Markdown, and without.
PLAIN = {
    "code": ("`imp.reload(x)` is gone", "imp.reload(x) is gone"),
    "strong": ("**not the same**: a **b**", "not the same: a b"),
    "asterisks in code": ("`f(**a)`, `g(**b)`", "f(**a), g(**b)"),
    "powers": ("2 ** 3 ** 4", "2 ** 3 ** 4"),
    "emphasis": ("*module* again", "*module* again"),
}


@pytest.mark.parametrize(("text", "expected"), PLAIN.values(), ids=PLAIN)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_no_marks_in_explanations() -> None:
    assert [name for name in known_names() if re.search(r"`|\*\*\w", explain(name))] == []


def test_advice_for_the_locks() -> None:
    text = " ".join(explain("acquire_lock").split())
    assert "leaves it alone: importlib has no public counterpart." in text
    assert "use a threading.RLock to protect data of the program" in text
