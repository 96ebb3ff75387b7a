"""A `try` that cannot fail any more goes, with its handlers."""

import pytest
from texts import Rewritten, check_rewritten

from reimp.migration.pipeline import migrate

REWRITTEN: Rewritten = {
    "only the import": (
        b"try:\n    import imp\nexcept ImportError:\n    pass\nimp.reload(x)\n",
        b"import importlib\nimportlib.reload(x)\n",
    ),
    "a handler that gives up": (
        b"def f():\n    try:\n        import imp\n    except ImportError:\n        raise E\n    imp.reload(x)\n",
        b"def f():\n    import importlib\n    importlib.reload(x)\n",
    ),
    "what replaces it is imported": (
        b"import importlib\ntry:\n    import imp\nexcept ImportError:\n    pass\nimp.reload(x)\n",
        b"import importlib\nimportlib.reload(x)\n",
    ),
    "all that a function has": (
        b"import importlib\ndef f():\n    try:\n        import imp\n    except ImportError:\n        pass\n",
        b"import importlib\ndef f():\n    try:\n        import imp\n    except ImportError:\n        pass\n",
    ),
    "several lines": (
        b"try:\n    from imp import reload, new_module\nexcept ImportError:\n    pass\nreload(new_module)\n",
        b"from importlib import reload\nfrom types import ModuleType as new_module\nreload(new_module)\n",
    ),
    "a comment in it": (
        b"try:\n    import imp  # why\nexcept ImportError:\n    pass\nimp.reload(x)\n",
        b"try:\n    import importlib  # why\nexcept ImportError:\n    pass\nimportlib.reload(x)\n",
    ),
    "a comment in it, and nothing to import": (
        b"import importlib\ntry:\n    import imp\nexcept ImportError:\n    pass  # why\nimp.reload(x)\n",
        b"import importlib\ntry:\n    import importlib\nexcept ImportError:\n    pass  # why\nimportlib.reload(x)\n",
    ),
    "more in the body": (
        b"try:\n    import imp\n    y = 1\nexcept ImportError:\n    y = 2\nimp.reload(x)\n",
        b"try:\n    import importlib\n    y = 1\nexcept ImportError:\n    y = 2\nimportlib.reload(x)\n",
    ),
    "else": (
        b"try:\n    import imp\nexcept ImportError:\n    y = 2\nelse:\n    y = 1\nimp.reload(x)\n",
        b"try:\n    import importlib\nexcept ImportError:\n    y = 2\nelse:\n    y = 1\nimportlib.reload(x)\n",
    ),
    "a name": (
        b"try:\n    from imp import reload\nexcept ImportError:\n    y\nreload(x)\n",
        b"from importlib import reload\nreload(x)\n",
    ),
    "a name under another": (
        b"try:\n    from imp import reload as f\nexcept ImportError:\n    y\nf(x)\n",
        b"from importlib import reload as f\nf(x)\n",
    ),
    "another module, which may be missing": (
        b"try:\n    import imp, other\nexcept ImportError:\n    y\nimp.reload(x)\n",
        b"try:\n    import importlib, other\nexcept ImportError:\n    y\nimportlib.reload(x)\n",
    ),
    "another module before it": (
        b"try:\n    import other, imp\nexcept ImportError:\n    y\nimp.reload(x)\n",
        b"try:\n    import other, importlib\nexcept ImportError:\n    y\nimportlib.reload(x)\n",
    ),
    "finally": (
        b"try:\n    import imp\nfinally:\n    y\nimp.reload(x)\n",
        b"try:\n    import importlib\nfinally:\n    y\nimportlib.reload(x)\n",
    ),
    "a use in a handler": (
        b"try:\n    import imp\nexcept ImportError:\n    imp.reload(y)\nimp.reload(x)\n",
        b"try:\n    import importlib\nexcept ImportError:\n    importlib.reload(y)\nimportlib.reload(x)\n",
    ),
    "more on the line": (
        b"try:\n    import imp; y()\nexcept ImportError:\n    z\nimp.reload(x)\n",
        b"try:\n    import importlib; y()\nexcept ImportError:\n    z\nimportlib.reload(x)\n",
    ),
    "no block": (
        b"try: import imp\nexcept ImportError: y\nimp.reload(x)\n",
        b"try: import importlib\nexcept ImportError: y\nimportlib.reload(x)\n",
    ),
    "in a handler": (
        b"try:\n    y()\nexcept OSError:\n    import imp\nimp.reload(x)\n",
        b"try:\n    y()\nexcept OSError:\n    import importlib\nimportlib.reload(x)\n",
    ),
    "nothing to import, alone in a block": (
        b"import importlib\nif y:\n    try:\n        import imp\n    except E:\n        z\nimp.reload(x)\n",
        b"import importlib\nif y:\n    pass\nimportlib.reload(x)\n",
    ),
    "nothing to import, not alone in a block": (
        b"import importlib\nif y:\n    try:\n        import imp\n    except E:\n        z\n    a\nimp.reload(x)\n",
        b"import importlib\nif y:\n    a\nimportlib.reload(x)\n",
    ),
    "line ends of Windows": (
        b"try:\r\n    import imp\r\nexcept ImportError:\r\n    pass\r\nimp.reload(x)\r\n",
        b"import importlib\r\nimportlib.reload(x)\r\n",
    ),
    "nothing to import, blanks after it": (
        b"import importlib\ntry:\n    import imp\nexcept ImportError:\n    pass  \t\nimp.reload(x)\n",
        b"import importlib\nimportlib.reload(x)\n",
    ),
    "nothing to import, line ends of an old Mac": (
        b"import importlib\rtry:\r    import imp\rexcept ImportError:\r    pass\rimp.reload(x)\r",
        b"import importlib\rimportlib.reload(x)\r",
    ),
    "nothing to import, the last of a block": (
        b"import importlib\nwhile y:\n    a\n    try:\n        import imp\n    except E:\n        z\nimp.reload(x)\n",
        b"import importlib\nwhile y:\n    a\nimportlib.reload(x)\n",
    ),
    "nothing to import, the last line": (
        b"import importlib\ndef f(): imp.reload(x)\ntry:\n    import imp\nexcept E: z",
        b"import importlib\ndef f(): importlib.reload(x)\n",
    ),
    "several lines in a block": (
        (
            b"if y:\n    try:\n        from imp import reload, get_tag\n    except E:\n        z\n"
            b"    reload(x, get_tag())\n"
        ),
        b"if y:\n    import sys\n    from importlib import reload\n    reload(x, sys.implementation.cache_tag)\n",
    ),
    "two imports in it": (
        (
            b"if y:\n  try:\n      from imp import reload\n      from imp import new_module\n  except E:\n"
            b"        z\n  reload(new_module)\n"
        ),
        (
            b"if y:\n  try:\n      from importlib import reload\n      from types import ModuleType as new_module\n"
            b"  except E:\n        z\n  reload(new_module)\n"
        ),
    ),
    "imported by a call": (
        b"try:\n    imp = __import__('imp')\nexcept ImportError:\n    pass\nimp.reload(x)\n",
        b"import importlib\nimportlib.reload(x)\n",
    ),
    "a star": (
        b"try:\n    from imp import *\nexcept ImportError:\n    pass\nreload(x)\n",
        b"from importlib import reload\nreload(x)\n",
    ),
    "a comment in a handler": (
        b"try:\n    import imp\nexcept ImportError as e:\n    # why\n    pass\nimp.reload(x)\n",
        b"try:\n    import importlib\nexcept ImportError as e:\n    # why\n    pass\nimportlib.reload(x)\n",
    ),
    "comments around it": (
        b"# above\ntry:\n    import imp\nexcept ImportError:\n    pass\n# below\nimp.reload(x)\n",
        b"# above\nimport importlib\n# below\nimportlib.reload(x)\n",
    ),
    "a comment at the end of its last line": (
        b"try:\n    import imp\nexcept ImportError:\n    pass  # why\nimp.reload(x)\n",
        b"try:\n    import importlib\nexcept ImportError:\n    pass  # why\nimportlib.reload(x)\n",
    ),
    "in another": (
        b"try:\n    try:\n        import imp\n    except E:\n        z\nexcept ImportError:\n    y\nimp.reload(x)\n",
        b"try:\n    import importlib\nexcept ImportError:\n    y\nimportlib.reload(x)\n",
    ),
    "imported twice in one statement": (
        b"try:\n    import imp, imp as x\nexcept E:\n    z\nimp.reload(x.reload(y))\n",
        b"import importlib\nimportlib.reload(importlib.reload(y))\n",
    ),
    "two modules instead": (
        b"def f():\n    try:\n        import imp\n    except E:\n        z\n    return imp.reload, imp.new_module\n",
        b"def f():\n    import importlib\n    import types\n    return importlib.reload, types.ModuleType\n",
    ),
    "after a line of two statements": (
        b"import importlib\nx = 1; y = 2\ntry:\n    import imp\nexcept E:\n    z\nimp.reload(x)\n",
        b"import importlib\nx = 1; y = 2\nimportlib.reload(x)\n",
    ),
    "another import in a handler": (
        b"try:\n    import imp\nexcept ImportError:\n    import other\nimp.reload(x)\n",
        b"import importlib\nimportlib.reload(x)\n",
    ),
    "nothing to import, line ends of Windows": (
        b"import importlib\r\ntry:\r\n    import imp\r\nexcept E:\r\n    z\r\nimp.reload(x)\r\n",
        b"import importlib\r\nimportlib.reload(x)\r\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    check_rewritten(before, after)


def test_a_name_that_is_still_imported() -> None:
    """The import that stays may fail, so its handler stays too."""
    rest = b"except ImportError:\n    y\nreload(x)\n"
    found = migrate(b"try:\n    from imp import reload, frobnicate\n" + rest)
    assert found.result == b"try:\n    from imp import frobnicate\n    from importlib import reload\n" + rest
