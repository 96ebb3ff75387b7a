"""Each use has a finding: its place, its verdict, and what takes its place."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Options

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
    assert result == b"import importlib\nimport imp  # reimp: ignore\nimportlib.reload(x)\n"
