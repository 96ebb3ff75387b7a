"""A `try` with a search becomes a condition if nothing else in it can raise ImportError."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Options

PROBE = "    try:\n        imp.find_module(n, [p])\n"


@pytest.mark.parametrize(
    ("code", "becomes"),
    [
        pytest.param("        return True\n    except ImportError:\n        pass\n", "is not None", id="body"),
        pytest.param("        x.append(n)\n    except ImportError:\n        g()\n", "is not None", id="append"),
        pytest.param("    except ImportError:\n        g()\n", "is None", id="probe alone"),
        pytest.param("        g()\n    except ImportError:\n        pass\n", "raise", id="body may import"),
        pytest.param("        return 1\n    except ImportError:\n        raise\n", "raise", id="raised again"),
        pytest.param("        return 1\n    except Exception:\n        pass\n", "raise", id="other errors"),
        pytest.param("        return 1\n    except ImportError as e:\n        g(e)\n", "raise", id="error is looked at"),
    ],
)
def test_followed(code: str, becomes: str) -> None:
    """Else the error is raised."""
    result = migrate(f"import imp\ndef f(n, p, x):\n{PROBE}{code}".encode(), Options(modern=True)).result.decode()
    assert f"find_spec(n, [p]) {becomes.replace('raise', 'is None')}:" in result
    assert ("raise ImportError" in result) is (becomes == "raise")
    assert ("try:" in result) is (becomes == "raise")
