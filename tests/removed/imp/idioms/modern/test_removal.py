"""Statements go with their lines, and with a `finally` that has nothing else."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Options

SEARCH = "    f, p, d = imp.find_module(n, ['lib'])\n    print(n)\n"
LOAD = "m = imp.load_module(n, f, p, d)\n"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param(f"    {LOAD}    if f:\n        f.close()\n    g()\n", "exec_module(m)\n    g()\n", id="lines"),
        pytest.param(
            f"    try:\n        {LOAD}        g('''\n        ''',\n          1)\n    finally:\n        f.close()\n",
            "exec_module(m)\n    g('''\n        ''',\n      1)\n",
            id="try: strings are not moved",
        ),
        pytest.param(
            f"    try:\n        {LOAD}    except E:\n        g()\n    finally:\n        # close\n        f.close()\n    h()\n",
            "exec_module(m)\n    except E:\n        g()\n    h()\n",
            id="finally with a handler",
        ),
        pytest.param(
            f"    try:\n        {LOAD}    finally:\n        f.close()\n        g()\n",
            "exec_module(m)\n    finally:\n        g()\n",
            id="finally with more",
        ),
        pytest.param(
            f"    {LOAD}    if n:\n        f.close()\n", "load_found(n, f, p, d)\n    if n:\n", id="alone in an if: left"
        ),
    ],
)
def test_removal(code: str, expected: str) -> None:
    """The rest of the block keeps its text."""
    text = f"import imp\ndef function(n):\n{SEARCH}{code}"
    assert expected in migrate(text.encode(), Options(modern=True)).result.decode()


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param(
            "    with open(p, 'rb') as f:\n        m = imp.load_module(n, f, p, ('', 'rb', imp.PY_SOURCE))\n        g()\n",
            "    loader.exec_module(m)\n    g()\n",
            id="the file is only handed over",
        ),
        pytest.param(
            "    with open(p, 'rb') as f:\n        m = imp.load_module(n, f, p, ('', 'rb', imp.PY_SOURCE))\n        g(f)\n",
            "        loader.exec_module(m)\n        g(f)\n",
            id="the file is used",
        ),
    ],
)
def test_without_header(code: str, expected: str) -> None:
    """A `with` that opens the file of a load goes."""
    text = f"import imp\ndef function(n, p):\n{code}"
    assert expected in migrate(text.encode(), Options(modern=True)).result.decode()


def test_blanks_and_tabs() -> None:
    """What moves to the left loses the indentation of its own block, not that of the blocks around it."""
    text = (
        "import imp\nif x:\n    def function(n):\n    \tf, p, d = imp.find_module(n, ['lib'])\n    \ttry:\n"
        "    \t\tm = imp.load_module(n, f, p, d)\n    \t\tprint(m)\n    \tfinally:\n    \t\tif f:\n    \t\t\tf.close()\n"
    )
    for modern in (False, True):
        result = migrate(text.encode(), Options(modern=modern)).result.decode()
        assert result.endswith("\n    \tprint(m)\n")
        assert migrate(result.encode()).result.decode() == result
