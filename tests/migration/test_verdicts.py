"""Each use has a finding: its place, its verdict, and what takes its place."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import LeftAlone, Options, Surroundings

# A text, and for each finding: line, verdict, and the replacement.
FINDINGS: dict[str, tuple[bytes, list[tuple[int, str, str]]]] = {
    "exact": (
        b"import imp\nimp.reload(x)\n",
        [(1, "exact", "import importlib"), (2, "exact", "importlib.reload")],
    ),
    "imported by name": (
        b"from imp import reload\nreload(x)\n",
        [(1, "exact", "from importlib import reload"), (2, "exact", "importlib.reload")],
    ),
    "manual": (
        b"import imp\nimp.lock_held()\n",
        [(1, "manual", ""), (2, "manual", "")],
    ),
    "one of two": (
        b"import imp\nimp.reload(x)\nimp.lock_held()\n",
        [(1, "manual", ""), (2, "exact", "importlib.reload"), (3, "manual", "")],
    ),
    "not reached": (
        b"import sys\nif sys.version_info < (3, 4):\n    import imp\n    imp.reload(x)\n",
        [(3, "ready", ""), (4, "ready", "")],
    ),
    "ignored import": (b"import imp  # reimp: ignore\nimp.reload(x)\n", [(2, "exact", "importlib.reload")]),
    "ignored use": (b"import imp\nimp.reload(x)  # reimp: ignore\n", [(1, "ready", "")]),
    "ignored file": (b"#!/usr/bin/python\n\n# reimp: ignore-file, generated\nimport imp\nimp.reload(x)\n", []),
    "ignored file, too late": (
        b"import imp\n# reimp: ignore-file\nimp.reload(x)\n",
        [(1, "exact", "import importlib"), (3, "exact", "importlib.reload")],
    ),
    "the comment for a file on a line": (
        b"import os\nimport imp  # reimp: ignore-file\n",
        [(2, "exact", "")],
    ),
    "a helper function": (
        b"import imp\nx = imp.load_source('a', 'b.py')\n",
        [
            (1, "exact", "import importlib.machinery; import importlib.util; import sys"),
            (2, "exact", "load_source"),
        ],
    ),
    "a whole call": (
        b"import imp\nx = imp.cache_from_source('a.py', True)\n",
        [
            (1, "exact", "import importlib.util"),
            (2, "exact", "importlib.util.cache_from_source('a.py', optimization='')"),
        ],
    ),
    "a call within a call": (
        b"import imp\nx = imp.cache_from_source(imp.source_from_cache(y), True)\n",
        [
            (1, "exact", "import importlib.util"),
            (
                2,
                "exact",
                "importlib.util.cache_from_source(importlib.util.source_from_cache(y), optimization='')",
            ),
            (2, "exact", "importlib.util.source_from_cache"),
        ],
    ),
    "an import that goes": (
        b"import importlib\nimport imp\nimp.reload(x)\n",
        [(2, "exact", ""), (3, "exact", "importlib.reload")],
    ),
    "names from three modules": (
        b"from imp import reload, new_module as n, get_tag\nreload(n(get_tag()))\n",
        [
            (1, "exact", "from importlib import reload"),
            (1, "exact", "from types import ModuleType"),
            (1, "exact", "import sys; from importlib import reload; from types import ModuleType as n"),
            (2, "exact", "importlib.reload"),
            (2, "exact", "types.ModuleType"),
            (2, "exact", "sys.implementation.cache_tag"),
        ],
    ),
    "imported by a call": (
        b"imp = __import__('imp')\nimp.reload(x)\n",
        [(1, "exact", ""), (2, "exact", "importlib.reload")],
    ),
    "two modules, and two uses on a line": (
        b"import imp\nimp.reload(x) ; imp.new_module('x')\n",
        [
            (1, "exact", "import importlib; import types"),
            (2, "exact", "importlib.reload"),
            (2, "exact", "types.ModuleType"),
        ],
    ),
    "a name that is shared": (
        b"try:\n    reload\nexcept NameError:\n    from imp import reload\nreload(x)\n",
        [(4, "exact", "from importlib import reload"), (5, "exact", "importlib.reload")],
    ),
    "text before and after an argument": (
        b"import imp\nif imp.is_builtin(a): b\n",
        [(1, "exact", "import sys"), (2, "exact", "a in sys.builtin_module_names")],
    ),
    "a call over lines": (
        b"import imp\nx = imp.cache_from_source(\n    a,\n    True)\n",
        [
            (1, "exact", "import importlib.util"),
            (2, "exact", "importlib.util.cache_from_source( a, optimization='')"),
        ],
    ),
    "a new argument": (
        b"import imp\nm = imp.load_module('x', *imp.find_module('x'))\n",
        [
            (
                1,
                "exact",
                "import importlib.machinery; import importlib.util; import io; import os; import sys; import tokenize",
            ),
            (2, "exact", "find_and_load"),
            (2, "exact", "find_and_load"),
        ],
    ),
    "one that copes": (
        b"try:\n    import imp\nexcept ImportError:\n    imp = None\nimp.reload(x)\n",
        [(2, "ready", ""), (5, "ready", "")],
    ),
    "only tested": (b"try:\n    import imp\nexcept ImportError:\n    pass\n", [(2, "ready", "")]),
    "a star whose uses are ignored": (b"from imp import *\nreload(x)  # reimp: ignore\n", [(1, "ready", "")]),
    "a star that nothing uses": (b"from imp import *\n", [(1, "manual", "")]),
    "code in a string": (b"x = 'import imp; imp.reload(y)'\n", [(1, "manual", "")]),
}


@pytest.mark.parametrize(("text", "expected"), FINDINGS.values(), ids=FINDINGS)
def test_findings(text: bytes, expected: list[tuple[int, str, str]]) -> None:
    found = migrate(text).findings
    assert [(each.use.line, str(each.verdict), each.replacement) for each in found] == expected
    assert all(bool(each.reason) == (each.verdict in ("manual", "ready")) for each in found)


def test_adapted() -> None:
    """With --modern a finding may be adapted; its reason is the difference."""
    found = migrate(b"import imp\nx = imp.load_source('a', 'b.py')\n", Options(modern=True)).findings
    assert [str(each.verdict) for each in found] == ["exact", "adapted"]
    assert "replaces itself" in found[1].reason


# A text, options, and the lines with a finding.
CHOSEN: dict[str, tuple[bytes, Options, list[int]]] = {
    "all": (b"import imp\nimp.reload(x)\nimp.lock_held()\n", Options(), [1, 2, 3]),
    "selected": (b"import imp\nimp.reload(x)\nimp.lock_held()\n", Options(select=("imp.reload",)), [2]),
    "selected module": (b"import imp\nimp.reload(x)\n", Options(select=("imp",)), [1, 2]),
    "another module": (b"import imp\nimp.reload(x)\n", Options(select=("importlib",)), []),
    "ignored": (b"import imp\nimp.reload(x)\nimp.lock_held()\n", Options(ignore=("imp.lock_held",)), [2]),
    "ignored module": (b"import imp\nimp.reload(x)\n", Options(ignore=("imp",)), []),
    "ignored name": (b"from imp import reload, get_tag\nreload(x)\n", Options(ignore=("imp.reload",)), [1]),
    "a part of a name": (b"import imp\nimp.reload(x)\n", Options(ignore=("imp.rel",)), [1, 2]),
    "ignored in an idiom": (
        b"import imp\nf, p, d = imp.find_module('x')\ny = imp.load_module('x', f, p, d)\nf.close()\n",
        Options(ignore=("imp.load_module",)),
        [2],
    ),
    "code in a string": (b"x = 'import imp; imp.reload(y)'\n", Options(ignore=("imp",)), []),
    "ignored, and not used": (b"from imp import reload\n", Options(ignore=("imp.reload",)), []),
}


@pytest.mark.parametrize(("text", "options", "lines"), CHOSEN.values(), ids=CHOSEN)
def test_chosen_apis(text: bytes, options: Options, lines: list[int]) -> None:
    """What is not chosen is not reported, and its lines stay as they are."""
    migration = migrate(text, options)
    assert [each.use.line for each in migration.findings] == lines
    kept = [line for number, line in enumerate(text.splitlines(), 1) if number not in lines]
    assert [line for line in kept if line not in migration.result.splitlines()] == []


def test_ignored_import_stays() -> None:
    result = migrate(b"import imp  # reimp: ignore\nimp.reload(x)\n").result
    assert result == b"import imp  # reimp: ignore\nimport importlib\nimportlib.reload(x)\n"


NEEDED = "is still needed in line "
TAKEN = "is taken from here by b.py:3; write {!r} there without this file, then run again"

# A text, the name that another file takes from it, and for the import its verdict and reason.
IMPORTS: dict[str, tuple[bytes, str, str, str]] = {
    "needed in one line": (b"import imp\nimp.reload(x)\nimp.lock_held()\n", "", "manual", f"{NEEDED}3"),
    "needed in two lines": (b"import imp\nimp.lock_held()\nimp.lock_held()\n", "", "manual", f"{NEEDED}2"),
    "needed, and taken": (b"import imp\nimp.lock_held()\n", "imp", "manual", f"{NEEDED}2"),
    "taken": (b"import imp\nimp.reload(x)\n", "imp", "manual", TAKEN.format("imp")),
    "another name is taken": (b"import imp\nimp.reload(x)\n", "reload", "exact", ""),
    "a name is taken": (b"from imp import get_tag\n", "get_tag", "manual", TAKEN.format("get_tag")),
    "a name is taken, which importlib has": (b"from imp import reload\n", "reload", "exact", ""),
    "taken, but imported in a function": (b"def f():\n    import imp\n    imp.reload(x)\n", "imp", "exact", ""),
    "not reached": (
        b"import sys\nif sys.version_info < (3,):\n    import imp\n",
        "",
        "ready",
        "is not reached by Python 3.12 and later",
    ),
    "one that copes": (
        b"try:\n    import imp\nexcept ImportError:\n    imp = None\nimp.reload(x)\n",
        "",
        "ready",
        "is ready: line 4 binds 'imp' where the import fails",
    ),
    "all uses are ignored": (b"import imp\nimp.reload(x)  # reimp: ignore\n", "", "ready", f"{NEEDED}2"),
    "one of two uses is ignored": (
        b"import imp\nimp.reload(x)  # reimp: ignore\nimp.lock_held()\n",
        "",
        "manual",
        f"{NEEDED}2",
    ),
    "in a file of SWIG": (
        b"# This file was automatically generated by SWIG\n# Version 3.0.12\nimport imp\nimp.reload(x)\n",
        "",
        "manual",
        "is in a file that SWIG 3 generated; generate it again with SWIG 4 or later",
    ),
    "not used, and nothing replaces it": (
        b"from imp import lock_held\n",
        "",
        "manual",
        "is imported but not used in this file; delete the import if no other file imports it from here",
    ),
    "by code in a string": (
        b"x = 'import imp'\n",
        "",
        "manual",
        "is imported by code in a string; change the code that writes the string",
    ),
    "by a star": (b"from imp import *\n", "", "manual", "is imported by a star import; import it by name"),
    "not used": (
        b"from imp import find_spec\n",
        "",
        "manual",
        "is imported but not used in this file; delete the import if no other file imports it from here",
    ),
}


@pytest.mark.parametrize(("text", "name", "verdict", "reason"), IMPORTS.values(), ids=IMPORTS)
def test_import(text: bytes, name: str, verdict: str, reason: str) -> None:
    taken = ((name, "b.py:3"),) if name else ()
    finding = migrate(text, surroundings=Surroundings(taken=taken)).findings[0]
    assert (str(finding.verdict), finding.reason) == (verdict, reason)


def test_left_alone() -> None:
    """An import where nothing may be rewritten stays, and its uses elsewhere are rewritten."""
    place = LeftAlone(0, 10, "is in a cell of another language")
    found = migrate(b"import imp\nimp.reload(x)\n", surroundings=Surroundings(left_alone=(place,)))
    assert found.result == b"import imp\nimport importlib\nimportlib.reload(x)\n"
    assert [(str(each.verdict), each.reason) for each in found.findings] == [("manual", place.reason), ("exact", "")]


def test_still_there_in_the_target() -> None:
    text = b"import imp\nimp.reload(x)\nimp.lock_held()\n"
    found = migrate(text, Options(target=(3, 11)))
    assert found.result == text
    assert {(str(each.verdict), each.reason) for each in found.findings} == {
        ("ready", "is still there in the target version")
    }
