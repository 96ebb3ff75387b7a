"""On which Pythons handlers run, and which handlers let the program go on without a module."""

import libcst as cst
import pytest

from reimp.model import Guard
from reimp.reading.guards import guard, handles_import_error, reached
from reimp.reading.source import Source, parse

IMPORTS = "import importlib, six\n"
ALL = "any version"

# The text, the versions that reach USE, and its guard for an API that is gone in 3.12.
REACHED: dict[str, tuple[str, str, Guard]] = {
    # handlers of imports that succeed
    "from import": (
        "try:\n    from importlib import reload\nexcept ImportError:\n    USE",
        "2.7 to 3.7",
        Guard.FALLBACK,
    ),
    "import": ("try:\n    import importlib.util\nexcept ImportError:\n    USE", "2.7 to 3.7", Guard.FALLBACK),
    "an attribute": ("try:\n    importlib.reload\nexcept AttributeError:\n    USE", "2.7 to 3.7", Guard.FALLBACK),
    "an assignment": ("try:\n    r = importlib.reload\nexcept AttributeError:\n    USE", "2.7 to 3.7", Guard.FALLBACK),
    "a literal": ("try:\n    x = 1\nexcept ImportError:\n    USE", "2.7 to 3.7", Guard.FALLBACK),
    "definitions": ("try:\n    def f(): x()\nexcept ImportError:\n    USE", "no version", Guard.FALLBACK),
    "a handler in a condition": (
        "if six.PY3:\n    try:\n        from importlib import reload\n    except ImportError:\n        USE",
        "3.0 to 3.7",
        Guard.FALLBACK,
    ),
    "a condition in it": (
        "try:\n    if six.PY2: import other\nexcept ImportError:\n    USE",
        "2.7",
        Guard.FALLBACK,
    ),
    "an unclear condition in it": ("try:\n    if x.y: pass\nexcept ImportError:\n    USE", ALL, Guard.NONE),
    "an unknown name": ("try:\n    from importlib import invented\nexcept ImportError:\n    USE", ALL, Guard.NONE),
    "an unknown module": ("try:\n    import other\nexcept ImportError:\n    USE", ALL, Guard.NONE),
    "of a package": ("try:\n    from .importlib import reload\nexcept ImportError:\n    USE", ALL, Guard.NONE),
    "a star": ("try:\n    from importlib import *\nexcept ImportError:\n    USE", ALL, Guard.NONE),
    "an own importlib": (
        "importlib = None\ntry:\n    importlib.reload\nexcept AttributeError:\n    USE",
        ALL,
        Guard.NONE,
    ),
    "a built-in name of Python 2": ("try:\n    reload\nexcept NameError:\n    USE", ALL, Guard.NONE),
    "a submodule": ("try:\n    x = importlib.util\nexcept AttributeError:\n    USE", ALL, Guard.NONE),
    "a decorated function": ("try:\n    @x\n    def f(): pass\nexcept ImportError:\n    USE", ALL, Guard.NONE),
    "else of try": (
        "try:\n    from importlib import reload\nexcept ImportError:\n    x\nelse:\n    USE",
        ALL,
        Guard.NONE,
    ),
}

# The text, and whether the program goes on if USE raises ImportError.
HANDLED = {
    "ImportError": ("try:\n    USE\nexcept ImportError:\n    pass", True),
    "ModuleNotFoundError": ("try:\n    USE\nexcept ModuleNotFoundError:\n    pass", True),
    "Exception": ("try:\n    USE\nexcept Exception as e:\n    pass", True),
    "all": ("try:\n    USE\nexcept:\n    pass", True),
    "one of several": ("try:\n    USE\nexcept (x, ImportError):\n    pass", True),
    "of builtins": ("import builtins\ntry:\n    USE\nexcept builtins.ImportError:\n    pass", True),
    "by another name": ("E = ImportError\ntry:\n    USE\nexcept E:\n    pass", True),
    "in a star import's file": ("from x import *\ntry:\n    USE\nexcept ImportError:\n    pass", True),
    "nested": ("try:\n    try:\n        USE\n    except OSError: pass\nexcept ImportError:\n    pass", True),
    "in an if": ("try:\n    if x:\n        USE\nexcept ImportError:\n    return_ = None", True),
    "a variable called raiser": ("try:\n    USE\nexcept ImportError:\n    raiser = None", True),
    "a return": ("def f():\n    try:\n        USE\n    except ImportError:\n        return None", True),
    "a function with an exit": ("try:\n    USE\nexcept ImportError:\n    def f(): exit()", True),
    "in a class": ("try:\n    class A:\n        USE\nexcept ImportError:\n    pass", True),
    "re-raised": ("try:\n    USE\nexcept ImportError:\n    print(x); raise", False),
    "raised as another": ("try:\n    USE\nexcept ImportError:\n    raise SystemExit(1)", False),
    "sys.exit": ("try:\n    USE\nexcept ImportError:\n    sys . exit (1)", False),
    "parser.exit": ("try:\n    USE\nexcept ImportError:\n    if x:\n        parser.exit(2)", False),
    "another exception": ("try:\n    USE\nexcept OSError:\n    pass", False),
    "an attribute": ("try:\n    USE\nexcept x.ImportError:\n    pass", False),
    "an own class": ("class ImportError(Exception): pass\ntry:\n    USE\nexcept ImportError:\n    pass", False),
    "in the handler": ("try:\n    x\nexcept ImportError:\n    USE", False),
    "in else": ("try:\n    x\nexcept ImportError:\n    pass\nelse:\n    USE", False),
    "in finally": ("try:\n    x\nexcept ImportError:\n    pass\nfinally:\n    USE", False),
    "in a function": ("try:\n    def f():\n        USE\nexcept ImportError:\n    pass", False),
    "not at all": ("USE", False),
}


def marked(text: str) -> tuple[Source, cst.Name]:
    """Return the file, and the name USE in it."""
    source = parse(f"{IMPORTS}{text}\n".encode())
    (node,) = (each for each in source.nodes(cst.Name) if each.value == "USE")
    return source, node


@pytest.mark.parametrize(("text", "versions", "expected"), REACHED.values(), ids=REACHED)
def test_reached(text: str, versions: str, expected: Guard) -> None:
    source, node = marked(text)
    assert str(reached(source, node)) == versions
    assert guard(source, node, (3, 12)) is expected


@pytest.mark.parametrize(("text", "handled"), HANDLED.values(), ids=HANDLED)
def test_handles_import_error(text: str, handled: bool) -> None:
    source, node = marked(text)
    assert handles_import_error(source, node) is handled
    assert guard(source, node, (3, 12)) is (Guard.HANDLED if handled else Guard.NONE)
