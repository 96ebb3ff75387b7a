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
    "comments are left of one of a block": (
        b"def f():\n    from imp import (  # a\n        PY_SOURCE,\n    )\n    import imp\n",
        b"def f():\n    # a\n    pass\n",
    ),
    "comments are left of all of a block": (
        (
            b"def f():\n    from imp import (  # a\n        PY_SOURCE,\n    )\n    from imp import (  # b\n"
            b"        PY_COMPILED,\n    )\n"
        ),
        b"def f():\n    # a\n    pass\n    # b\n",
    ),
    "comments are left of one of a block, and one follows": (
        b"def f():\r\n    from imp import (  # a\r\n        PY_SOURCE,  # b\r\n    )  # c\r\n    import imp\r\n",
        b"def f():\r\n    # a\r\n    # b\r\n    pass  # c\r\n",
    ),
    "in a try, and more is needed": (
        b"try:\n    import imp\nexcept E:\n    z\nimp.reload(x); imp.lock_held()\n",
        b"try:\n    import importlib\n    import imp\nexcept E:\n    z\nimportlib.reload(x); imp.lock_held()\n",
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
    "a name of another Python, in another": (
        b"from imp import reload\n\nreload\n",
        b"from importlib import reload\n\nreload\n",
    ),
    "an attribute stays": (b"import importlib.abc\nimportlib.abc.Traversable\n",) * 2,
}


@pytest.mark.parametrize(("before", "after"), WITH_FALLBACK.values(), ids=WITH_FALLBACK)
def test_with_fallback(before: bytes, after: bytes) -> None:
    """The old import stays for older Pythons; a second run finds nothing to do."""
    found = migrate(before, Options(oldest=(3, 9)))
    assert found.result == after
    assert migrate(after, Options(oldest=(3, 9))).result == after
    without = migrate(before, Options(oldest=(3, 11)))
    assert b"try:" not in without.result
    assert without.result != before
    manual = [each.reason for each in found.findings if each.verdict is Verdict.MANUAL]
    assert all("importlib.resources.abc.Traversable since Python 3.11" in each for each in manual)
    assert bool(manual) == (before == after)
