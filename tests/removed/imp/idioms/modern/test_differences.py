"""A finding names the differences that may be seen, and no others."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Options
from reimp.removed.imp.idioms.modern.differences import FIRST_FILE, REPLACED, STAYS

TRY = "def f(n):\n  try:\n    m = imp.load_source(n, 'a')\n  except E:\n    sys.modules.pop(n)\n    raise\n"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("m = imp.load_source('m', 'a')\n", {REPLACED}, id="script"),
        pytest.param("def f(n):\n  m = imp.load_source(n, 'a')\n", {STAYS, FIRST_FILE, REPLACED}, id="function"),
        pytest.param("def f(n):\n  imp.load_source(n, 'a')\n", {STAYS, FIRST_FILE}, id="result not used"),
        pytest.param(TRY, {FIRST_FILE, REPLACED}, id="handler takes it out"),
    ],
)
def test_differences(code: str, expected: set[str]) -> None:
    """What cannot be seen is not named."""
    found = migrate(f"import imp\nimport sys\n{code}".encode(), Options(modern=True)).findings
    assert {part for each in found for part in each.reason.split("; ") if part} == expected
