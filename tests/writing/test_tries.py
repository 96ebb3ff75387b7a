"""A `try` around an import that cannot fail any more goes, if nothing is lost with it."""

import pytest
from texts import Rewritten, check_rewritten

from reimp.migration.pipeline import migrate

USE, NEW = b"imp.reload(x)\n", b"importlib.reload(x)\n"

# An import before and after the migration; a use follows.
REWRITTEN: Rewritten = {
    "pass": (b"try:\n    import imp\nexcept ImportError:\n    pass\n", b"import importlib\n"),
    "raise": (b"try:\n    import imp\nexcept ImportError:\n    raise SystemExit(1)\n", b"import importlib\n"),
    "another error": (b"try:\n    import imp\nexcept OSError:\n    y\n", b"import importlib\n"),
    "two handlers": (b"try:\n    import imp\nexcept OSError:\n    y\nexcept:\n    z\n", b"import importlib\n"),
    "in a block": (
        b"if y:\n    try:\n        import imp\n    except ImportError:\n        raise\n",
        b"if y:\n    import importlib\n",
    ),
    "CRLF": (b"try:\r\n    import imp\r\nexcept ImportError:\r\n    y\r\nz\r\n", b"import importlib\r\nz\r\n"),
    "a name under another": (
        b"try:\n    from imp import reload as f\nexcept ImportError:\n    y\nf(z)\nimport imp\n",
        b"from importlib import reload as f\nf(z)\nimport importlib\n",
    ),
    "a name": (
        b"try:\n    from imp import reload\nexcept ImportError:\n    y\nreload(z)\nimport imp\n",
        b"from importlib import reload\nreload(z)\nimport importlib\n",
    ),
}
# An import whose `try` stays: something else in it may fail, or would be lost.
STAYING: Rewritten = {
    "a comment": (
        b"try:\n    import imp\nexcept ImportError:  # why\n    y\n",
        b"try:\n    import importlib\nexcept ImportError:  # why\n    y\n",
    ),
    "else": (
        b"try:\n    import imp\nexcept ImportError:\n    pass\nelse:\n    y\n",
        b"try:\n    import importlib\nexcept ImportError:\n    pass\nelse:\n    y\n",
    ),
    "finally": (b"try:\n    import imp\nfinally:\n    y\n", b"try:\n    import importlib\nfinally:\n    y\n"),
    "a use in it": (
        b"try:\n    import imp\nexcept ImportError:\n    imp.reload(y)\n",
        b"try:\n    import importlib\nexcept ImportError:\n    importlib.reload(y)\n",
    ),
    "more in the body": (
        b"try:\n    import imp\n    y()\nexcept ImportError:\n    z\n",
        b"try:\n    import importlib\n    y()\nexcept ImportError:\n    z\n",
    ),
    "more on the line": (
        b"try:\n    import imp; y()\nexcept ImportError:\n    z\n",
        b"try:\n    import importlib; y()\nexcept ImportError:\n    z\n",
    ),
    "no block": (b"try: import imp\nexcept ImportError: y\n", b"try: import importlib\nexcept ImportError: y\n"),
    "in the handler": (
        b"try:\n    y()\nexcept OSError:\n    import imp\n",
        b"try:\n    y()\nexcept OSError:\n    import importlib\n",
    ),
    "another module": (
        b"try:\n    import imp, other\nexcept ImportError:\n    y\n",
        b"try:\n    import importlib, other\nexcept ImportError:\n    y\n",
    ),
    "another module before": (
        b"try:\n    import other, imp\nexcept ImportError:\n    y\n",
        b"try:\n    import other, importlib\nexcept ImportError:\n    y\n",
    ),
}
ROWS = {**REWRITTEN, **STAYING}


@pytest.mark.parametrize(("before", "after"), ROWS.values(), ids=ROWS)
def test_rewritten(before: bytes, after: bytes) -> None:
    check_rewritten(before + USE, after + NEW)


# A file in which the code needs no import any more, and what becomes of it.
WITHOUT: Rewritten = {
    "at the top": (
        b"import sys\ntry:\n    import imp\nexcept ImportError:\n    raise\nimp.get_tag()\n",
        b"import sys\nsys.implementation.cache_tag\n",
    ),
    "alone in a block": (
        b"import sys\nif y:\n    try:\n        import imp\n    except ImportError:\n        raise\nimp.get_tag()\n",
        b"import sys\nif y:\n    pass\nsys.implementation.cache_tag\n",
    ),
    "not alone in a block": (
        b"import sys\nif y:\n    try:\n        import imp\n    except E:\n        raise\n    z\nimp.get_tag()\n",
        b"import sys\nif y:\n    z\nsys.implementation.cache_tag\n",
    ),
    "the try stays": (
        b"import sys\ntry:\n    import imp\nexcept E:  # why\n    raise\nimp.get_tag()\n",
        b"import sys\ntry:\n    import importlib\nexcept E:  # why\n    raise\nsys.implementation.cache_tag\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), WITHOUT.values(), ids=WITHOUT)
def test_no_import_is_needed(before: bytes, after: bytes) -> None:
    check_rewritten(before, after)


def test_a_name_that_is_still_imported() -> None:
    """The import that stays may fail, so its handler stays too."""
    rest = b"except ImportError:\n    y\nreload(z)\n"
    found = migrate(b"try:\n    from imp import reload, frobnicate\n" + rest)
    assert found.result == b"try:\n    from imp import frobnicate\n    from importlib import reload\n" + rest
