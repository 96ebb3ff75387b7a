"""Blocks whose header goes move to the left, with what is written in them; a `finally` without statements goes."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Options

ASKED = "import imp\ndef f(n, p):\n    if hasattr(imp, 'get_tag'):\n"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("        # first\n        g(n,\n          p)\n", "    # first\n    g(n,\n      p)\n", id="lines"),
        pytest.param("        g('''a\n        b''')\n", "    g('''a\n        b''')\n", id="lines in a string stay"),
        pytest.param("        g(\n  n)\n", "    g(\nn)\n", id="less indented in brackets"),
        pytest.param(
            "        if not hasattr(imp, 'reload'):\n            g()\n        else:\n            h()\n",
            "    h()\n",
            id="nested",
        ),
        pytest.param(
            "        m = imp.load_source(n, p)\n        g(m)\n",
            "    loader.exec_module(m)\n    g(m)\n",
            id="lines that are written",
        ),
    ],
)
def test_shifted(code: str, expected: str) -> None:
    """Lines move by the indentation of the block, as far as they are indented."""
    result = migrate(f"{ASKED}{code}".encode(), Options(modern=True)).result.decode()
    assert result.endswith(expected), result


@pytest.mark.parametrize(
    ("handler", "expected"),
    [
        pytest.param("", "    spec.loader.exec_module(m)\n    return m\n", id="no handler"),
        pytest.param(
            "    except E:\n        g()\n",
            "        m = module\n    except E:\n        g()\n    return m\n",
            id="handler",
        ),
    ],
)
def test_without_empty_finally(handler: str, expected: str) -> None:
    """Two idioms take out what is in a `finally`."""
    code = (
        "import imp\ndef f(n, p):\n    file = None\n    try:\n        imp.acquire_lock()\n"
        "        file, path, info = imp.find_module(n, [p])\n        m = imp.load_module(n, file, path, info)\n"
        f"{handler}    finally:\n        if file:\n            file.close()\n        imp.release_lock()\n    return m\n"
    )
    result = migrate(code.encode(), Options(modern=True)).result.decode()
    assert result.endswith(expected), result
