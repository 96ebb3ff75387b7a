"""Which uses of removed APIs are found, and in which form."""

import pytest
from nodes import parsed

from reimp.model import Form
from reimp.uses.find import find_uses

IMPORT, FROM, ATTRIBUTE, NAME = Form.IMPORT, Form.FROM_IMPORT, Form.ATTRIBUTE, Form.NAME
MODULE, DYNAMIC, STRING, CODE = Form.MODULE, Form.DYNAMIC_IMPORT, Form.STRING, Form.CODE_IN_STRING
Found = tuple[str, Form, str]  # the API, how it is reached, and the code that does it
IMP: Found = ("imp", IMPORT, "imp")
WHOLE: Found = ("imp", MODULE, "imp")
LIB: Found = ("importlib", IMPORT, "importlib")
LOADER = "importlib.find_loader"

# A text, and what is found: first imports, then references, then strings with code.
FOUND: dict[str, tuple[str, list[Found]]] = {
    "attribute": (
        "import imp\nx = imp.reload(y)",
        [IMP, ("imp.reload", ATTRIBUTE, "imp.reload")],
    ),
    "alias": (
        "import imp as x\nx.get_tag()",
        [("imp", IMPORT, "imp as x"), ("imp.get_tag", ATTRIBUTE, "x.get_tag")],
    ),
    "among others": ("import os, imp, sys\nimp", [IMP, WHOLE]),
    "from": (
        "from imp import reload\nreload(x)",
        [("imp.reload", FROM, "reload"), ("imp.reload", NAME, "reload")],
    ),
    "from, with an alias": (
        "from imp import a, reload as x\nx",
        [("imp.a", FROM, "a"), ("imp.reload", FROM, "reload as x"), ("imp.reload", NAME, "x")],
    ),
    "star": (
        "from imp import *\nreload(x)\nother",
        [("imp.reload", FROM, "from imp import *"), ("imp.reload", NAME, "reload")],
    ),
    "star, not used": ("from imp import *\nother", [("imp.*", FROM, "from imp import *")]),
    "star after the name": ("reload\nfrom imp import *", [("imp.*", FROM, "from imp import *")]),
    "star after a function with the name": (
        "def f(): reload\nfrom imp import *",
        [("imp.reload", FROM, "from imp import *"), ("imp.reload", NAME, "reload")],
    ),
    "name of the module in it": (
        "import imp\nimp.os.path",
        [IMP, ("imp.os", ATTRIBUTE, "imp.os")],
    ),
    "unknown name": (
        "import imp\nimp.frobnicate",
        [IMP, ("imp.frobnicate", ATTRIBUTE, "imp.frobnicate")],
    ),
    "getattr": (
        "import imp\ngetattr(imp, 'reload')",
        [IMP, ("imp.reload", ATTRIBUTE, "getattr(imp, 'reload')")],
    ),
    "getattr with a default": (
        "import imp\ngetattr(imp, 'reload', None)",
        [IMP, ("imp.reload", ATTRIBUTE, "getattr(imp, 'reload', None)")],
    ),
    "getattr with an effect": ("import imp\ngetattr(imp, 'reload', f())", [IMP, WHOLE]),
    "getattr with a computed name": ("import imp\ngetattr(imp, x)", [IMP, WHOLE]),
    "getattr with one argument": ("import imp\ngetattr(imp)", [IMP, WHOLE]),
    "getattr with no name": ("import imp\ngetattr(imp, 'a b')", [IMP, WHOLE]),
    "getattr with bytes": ("import imp\ngetattr(imp, b'reload')", [IMP, WHOLE]),
    "getattr of something else": ("import imp\ngetattr(x, 'reload', imp)", [IMP, WHOLE]),
    "another function": ("import imp\nf(imp, 'reload')", [IMP, WHOLE]),
    "hasattr": (
        "import imp\nhasattr(imp, 'reload')",
        [IMP, ("imp.reload", ATTRIBUTE, "hasattr(imp, 'reload')")],
    ),
    "__import__": (
        "__import__('imp').reload(x)",
        [("imp.reload", DYNAMIC, "__import__('imp').reload")],
    ),
    "__import__ alone": ("f(__import__('imp'))", [("imp", DYNAMIC, "__import__('imp')")]),
    "import_module": (
        "importlib.import_module('imp').reload",
        [("imp.reload", DYNAMIC, "importlib.import_module('imp').reload")],
    ),
    "import_module, assigned": (
        "x = import_module('imp')\nx.reload",
        [("imp", DYNAMIC, "import_module('imp')"), ("imp.reload", ATTRIBUTE, "x.reload")],
    ),
    "import_module, assigned to two": ("x = y = import_module('imp')", [("imp", DYNAMIC, "import_module('imp')")]),
    "import_module, assigned to an attribute": (
        "x.y = import_module('imp')",
        [("imp", DYNAMIC, "import_module('imp')")],
    ),
    "getattr of an imported module": (
        "getattr(__import__('imp'), 'reload')",
        [("imp.reload", DYNAMIC, "getattr(__import__('imp'), 'reload')")],
    ),
    "sys.modules": ("sys.modules['imp']", [("imp", DYNAMIC, "sys.modules['imp']")]),
    "a name in sys.modules": ("sys.modules['imp'].reload", [("imp.reload", DYNAMIC, "sys.modules['imp'].reload")]),
    "in sys.modules": ("'imp' in sys.modules", [("imp", DYNAMIC, "'imp' in sys.modules")]),
    "mock.patch": ("mock.patch('imp.reload')", [("imp.reload", STRING, "'imp.reload'")]),
    "mock.patch of another module": ("mock.patch('a.imp.reload')", [("imp.reload", STRING, "'a.imp.reload'")]),
    "mock.patch with an f-string": ("mock.patch(f'imp.{x}')", [("imp", STRING, "f'imp.{x}'")]),
    "an f-string elsewhere": ("f(f'imp.{x}')", []),
    "an f-string about another module": (
        "mock.patch(f'import.{x}')\nmock.patch(f'imp{x}')\nmock.patch(f'{x}.imp')",
        [],
    ),
    "code in a string": ("x = 'import imp'", [("imp", CODE, "'import imp'")]),
    "code in an f-string": ("x = f'from imp import {y}'", [("imp", CODE, "from imp import ")]),
    "in the order of the file": (
        "import imp\nmock.patch('imp.reload')\nimp.get_tag()\n__import__('imp')",
        [
            IMP,
            ("imp.reload", STRING, "'imp.reload'"),
            ("imp.get_tag", ATTRIBUTE, "imp.get_tag"),
            ("imp", DYNAMIC, "__import__('imp')"),
        ],
    ),
    "other modules": (
        "from . import imp\nfrom x import imp\nimport x.imp, imp.x\nfrom .imp import reload\nimp.reload",
        [],
    ),
    "own function": ("import imp\ndef f(imp): imp.reload", [IMP]),
    "in a function": (
        "def f():\n    import imp\n    imp.reload\nimp.reload",
        [IMP, ("imp.reload", ATTRIBUTE, "imp.reload")],
    ),
}

# The same for a name that a module has lost; its import alone is no use.
LOST: dict[str, tuple[str, list[Found]]] = {
    "attribute": (f"import importlib\n{LOADER}(x)", [LIB, (LOADER, ATTRIBUTE, LOADER)]),
    "submodule": (
        f"import importlib.util\n{LOADER}(x)",
        [("importlib", IMPORT, "importlib.util"), (LOADER, ATTRIBUTE, LOADER)],
    ),
    "both": (f"import importlib, importlib.util\n{LOADER}", [LIB, (LOADER, ATTRIBUTE, LOADER)]),
    "alias": (
        "import importlib as x\nx.find_loader",
        [("importlib", IMPORT, "importlib as x"), (LOADER, ATTRIBUTE, "x.find_loader")],
    ),
    "from": (
        "from importlib import find_loader as f, util\nf(x)",
        [(LOADER, FROM, "find_loader as f"), (LOADER, NAME, "f")],
    ),
    "getattr": (
        "import importlib\ngetattr(importlib, 'find_loader')",
        [LIB, (LOADER, ATTRIBUTE, "getattr(importlib, 'find_loader')")],
    ),
    "__import__": ("__import__('importlib').find_loader", [(LOADER, DYNAMIC, "__import__('importlib').find_loader")]),
    "mock.patch": (f"mock.patch('{LOADER}')", [(LOADER, STRING, f"'{LOADER}'")]),
    "code in a string": (
        "x = 'from importlib import find_loader'",
        [(LOADER, CODE, "'from importlib import find_loader'")],
    ),
    "test of the name": ("import importlib\nhasattr(importlib, 'find_loader')", [LIB]),
    "getattr with a default": ("import importlib\ngetattr(importlib, 'find_loader', None)", [LIB]),
    "the module": ("import importlib\nimportlib\nx.find_loader", [LIB]),
    "another name": ("import importlib\nimportlib.reload\nx.find_loader", [LIB]),
    "of its submodule": ("import importlib\nimportlib.util.find_loader", [LIB]),
    "submodule by an alias": ("import importlib.util as x\nx.find_loader", []),
    "import of another name": ("from importlib import util\nutil.find_loader", []),
    "star, which does not bring it": ("from importlib import *\nfind_loader(x)", []),
    "no such name in the file": ("import importlib\nimportlib.reload", []),
    "another module": ("import own\nown.find_loader(x)\nfrom own import find_loader", []),
}


def found_in(text: str) -> list[Found]:
    """Return what is found, with the code that line and column of each use point at."""
    uses = find_uses(parsed(f"{text}\n"))
    lines = text.split("\n")
    every = [*(each.use for each in uses.bindings), *(each.use for each in uses.references), *uses.in_strings]
    assert all(each.line == each.end_line for each in every)
    return [(each.api, each.form, lines[each.line - 1][each.column - 1 : each.end_column - 1]) for each in every]


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_found(text: str, expected: list[Found]) -> None:
    assert found_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), LOST.values(), ids=LOST)
def test_name_of_a_module_that_is_still_there(text: str, expected: list[Found]) -> None:
    """A file has a use only if it has more than the import of the module."""
    assert found_in(text) == expected
    assert bool(find_uses(parsed(f"{text}\n"))) is (expected not in ([], [LIB]))


def test_columns_are_characters() -> None:
    assert found_in("import imp\nx = 'é', imp.reload")[1] == ("imp.reload", ATTRIBUTE, "imp.reload")


def test_a_use_over_lines() -> None:
    (reference,) = find_uses(parsed("import imp\nx = (imp\n     .reload)\n")).references
    use = reference.use
    assert (use.line, use.column, use.end_line, use.end_column) == (2, 6, 3, 13)
