"""A search becomes a line, and the condition under which nothing is found."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Options

LOAD = "    return imp.load_module(n, *i)\n"
RAISED = "    if spec is None or spec.loader is None:\n        raise ImportError("
FOUND = "    if spec is None or spec.loader is None:\n        return\n"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("    i = imp.find_module(n)\n    print()\n", RAISED, id="raises"),
        pytest.param(
            "    try:\n        i = imp.find_module(n)\n    except ImportError:\n        return\n", FOUND, id="handler that leaves"
        ),
        pytest.param("    try:\n        i = imp.find_module(n)\n    except:\n        return\n", FOUND, id="bare handler"),
        pytest.param(
            "    try:\n        i = imp.find_module(n)\n    except ImportError as e:\n        raise Other(e)\n",
            "        if spec is None or spec.loader is None:\n            raise ImportError(",
            id="handler that looks at the error",
        ),
        pytest.param(
            "    try:\n        i = imp.find_module(n)\n    except ImportError:\n        print()\n",
            "        if spec is None or spec.loader is None:\n            raise ImportError(",
            id="handler that goes on",
        ),
        pytest.param(
            "    spec = 1\n    i = imp.find_module(n)\n    print(spec)\n",
            "if module_spec is None or module_spec.loader is None:",
            id="name that is taken",
        ),
    ],
)
def test_search(code: str, expected: str) -> None:
    """A handler that does nothing but leave takes the place of the error."""
    text = f"import imp\ndef function(n):\n{code}{LOAD}"
    assert expected in migrate(text.encode(), Options(modern=True)).result.decode()
