"""A `try` that cannot fail any more goes, with its handlers."""

import pytest
from texts import Rewritten, check_rewritten

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
    "line ends of Windows": (
        b"try:\r\n    import imp\r\nexcept ImportError:\r\n    pass\r\nimp.reload(x)\r\n",
        b"import importlib\r\nimportlib.reload(x)\r\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    check_rewritten(before, after)
