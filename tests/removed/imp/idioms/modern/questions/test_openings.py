"""Statements that only open a file for a load go with those that close it."""

import pytest

from reimp.migration.pipeline import migrate

LOAD = "m = imp.load_source(n, p, f)\n"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param(f"    with open(p) as f:\n        {LOAD}        g(m)\n", "m = open_and_load(n, p)\n    g(m)\n", id="with"),
        pytest.param(
            f"    f = open(p)\n    try:\n        {LOAD}        g(m)\n    finally:\n        f.close()\n",
            "m = open_and_load(n, p)\n    g(m)\n",
            id="try",
        ),
        pytest.param(f"    f = open(p)\n    {LOAD}    f.close()\n    g(m)\n", "m = open_and_load(n, p)\n    g(m)\n", id="lines"),
        pytest.param(
            f"    f = open(p)\n    try:\n        {LOAD}    except E:\n        g()\n    finally:\n        f.close()\n",
            "m = load_source(n, p)\n    except E:\n        g()\n    finally:\n        f.close()\n",
            id="handler: left",
        ),
        pytest.param(
            f"    with open(p) as f:\n        g()\n        {LOAD}", "        g()\n        m = load_source(n, p)\n", id="not first"
        ),
        pytest.param(
            f"    with open(p) as f:  # text\n        {LOAD}        g()\n",
            "    with open(p) as f:  # text\n        m = load_source(n, p)\n        g()\n",
            id="comment: left",
        ),
    ],
)
def test_opening(code: str, expected: str) -> None:
    """The helper opens the file first."""
    result = migrate(f"import imp\ndef h(n, p):\n{code}".encode()).result.decode()
    assert result.endswith(expected), result
