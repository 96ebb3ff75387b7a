"""Each use has a finding: its place, its verdict, and what takes its place."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Options

# A text, and for each finding: line, verdict, whether it is harmless, and the replacement.
FINDINGS: dict[str, tuple[bytes, list[tuple[int, str, bool, str]]]] = {
    "exact": (
        b"import imp\nimp.reload(x)\n",
        [(1, "exact", False, "import importlib"), (2, "exact", False, "importlib.reload")],
    ),
    "imported by name": (
        b"from imp import reload\nreload(x)\n",
        [(1, "exact", False, "from importlib import reload"), (2, "exact", False, "importlib.reload")],
    ),
    "manual": (
        b"import imp\nimp.lock_held()\n",
        [(1, "manual", False, ""), (2, "manual", False, "")],
    ),
    "one of two": (
        b"import imp\nimp.reload(x)\nimp.lock_held()\n",
        [(1, "manual", False, ""), (2, "exact", False, "importlib.reload"), (3, "manual", False, "")],
    ),
    "not reached": (
        b"import sys\nif sys.version_info < (3, 4):\n    import imp\n    imp.reload(x)\n",
        [(3, "manual", True, ""), (4, "manual", True, "")],
    ),
    "ignored": (b"import imp  # reimp: ignore\nimp.reload(x)\n", []),
    "a helper function": (
        b"import imp\nx = imp.load_source('a', 'b.py')\n",
        [
            (1, "exact", False, "import importlib.machinery; import importlib.util; import sys"),
            (2, "exact", False, "load_source"),
        ],
    ),
    "a whole call": (
        b"import imp\nx = imp.cache_from_source('a.py', True)\n",
        [
            (1, "exact", False, "import importlib.util"),
            (2, "exact", False, "importlib.util.cache_from_source('a.py', optimization='')"),
        ],
    ),
    "a call within a call": (
        b"import imp\nx = imp.cache_from_source(imp.source_from_cache(y), True)\n",
        [
            (1, "exact", False, "import importlib.util"),
            (
                2,
                "exact",
                False,
                "importlib.util.cache_from_source(importlib.util.source_from_cache(y), optimization='')",
            ),
            (2, "exact", False, "importlib.util.source_from_cache"),
        ],
    ),
    "an import that goes": (
        b"import importlib\nimport imp\nimp.reload(x)\n",
        [(2, "exact", False, ""), (3, "exact", False, "importlib.reload")],
    ),
    "code in a string": (b"x = 'import imp; imp.reload(y)'\n", [(1, "manual", False, "")]),
}


@pytest.mark.parametrize(("text", "expected"), FINDINGS.values(), ids=FINDINGS)
def test_findings(text: bytes, expected: list[tuple[int, str, bool, str]]) -> None:
    found = migrate(text).findings
    assert [(each.use.line, str(each.verdict), each.harmless, each.replacement) for each in found] == expected
    assert all(bool(each.reason) == (each.verdict == "manual") for each in found)


def test_adapted() -> None:
    """With --modern a finding may be adapted; its reason is the difference."""
    found = migrate(b"import imp\nx = imp.load_source('a', 'b.py')\n", Options(modern=True)).findings
    assert [str(each.verdict) for each in found] == ["exact", "adapted"]
    assert "new module" in found[1].reason
