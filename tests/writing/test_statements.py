"""Import statements that go, together with what is around them."""

import pytest
from texts import Rewritten, check_rewritten

from reimp.migration.pipeline import migrate
from reimp.model import Options, Verdict

REWRITTEN: Rewritten = {
    "all of a block": (b"if x:\n    import imp\n    import imp as i\n", b"if x:\n    pass\n"),
    "one of a block": (b"if x:\n    import imp\n    import os\n", b"if x:\n    import os\n"),
    "names go to their places": (
        b"import os\nfrom imp import get_tag, new_module\n\nx = get_tag(), new_module('a')\n",
        (
            b"import os\nimport sys\nfrom types import ModuleType as new_module\n\n"
            b"x = sys.implementation.cache_tag, new_module('a')\n"
        ),
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)


# The import of a class that moved to a module of Python 3.11, where the code supports 3.9, and what becomes of it.
WITH_FALLBACK = {
    "alone": (
        b"from importlib.abc import Traversable as T\n\nT\n",
        (
            b"try:\n    from importlib.resources.abc import Traversable as T\n"
            b"except ImportError:\n    from importlib.abc import Traversable as T\n\nT\n"
        ),
    ),
    "with others, indented": (
        b"def f():\n  from importlib.abc import Loader, Traversable\n  return Loader, Traversable\n",
        (
            b"def f():\n  from importlib.abc import Loader\n"
            b"  try:\n    from importlib.resources.abc import Traversable\n"
            b"  except ImportError:\n    from importlib.abc import Traversable\n  return Loader, Traversable\n"
        ),
    ),
    "an attribute stays": (b"import importlib.abc\nimportlib.abc.Traversable\n",) * 2,
}


@pytest.mark.parametrize(("before", "after"), WITH_FALLBACK.values(), ids=WITH_FALLBACK)
def test_with_fallback(before: bytes, after: bytes) -> None:
    """The old import stays for older Pythons; a second run finds nothing to do."""
    found = migrate(before, Options(oldest=(3, 9)))
    assert found.result == after
    assert migrate(after, Options(oldest=(3, 9))).result == after
    manual = [each.reason for each in found.findings if each.verdict is Verdict.MANUAL]
    assert all("importlib.resources.abc.Traversable since Python 3.11" in each for each in manual)
    assert bool(manual) == (before == after)
