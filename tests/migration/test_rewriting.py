"""What LibCST reads is rewritten, or is said to have no use, or not to be readable."""

import pytest

from reimp.migration.rewriting import rewritten
from reimp.model import Form, Options, Surroundings
from reimp.reading.outline import text_of

CASES = {
    "uses": (b"import imp\nimp.reload(x)\n", b"import importlib\nimportlib.reload(x)\n"),
    "no use": (b"import a\n", None),
    "another encoding": (
        b"# coding: latin-1\nimport imp\nimp.reload('\xe9')\n",
        b"# coding: latin-1\nimport importlib\nimportlib.reload('\xe9')\n",
    ),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_rewritten(source: bytes, expected: bytes | None) -> None:
    migration = rewritten(text_of(source), source, Options(), Surroundings())
    assert (migration and migration.result) == expected


def test_syntax_error() -> None:
    migration = rewritten(text_of(b"import imp\nx = (\n"), b"import imp\nx = (\n", Options(), Surroundings())
    assert migration
    assert [each.use.form for each in migration.findings] == [Form.SYNTAX_ERROR]
