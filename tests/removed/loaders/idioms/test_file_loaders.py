"""Which expressions are loaders of files, and which names are certainly theirs."""

import libcst as cst
import pytest
from nodes import parsed

from reimp.reading.source import Source
from reimp.removed.loaders.idioms.file_loaders import is_of_file, is_own_name, made_by, name_of

HEAD = "import importlib.util\nfrom importlib.machinery import SourceFileLoader\n"
SPEC = "spec = importlib.util.spec_from_file_location(name, path"

# A text whose last call is one of load_module, and whether its loader is one of a file.
OF_FILE = {
    "new": ("SourceFileLoader(name, path).load_module()", True),
    "variable": ("loader = SourceFileLoader(name, path)\nloader.load_module()", True),
    "variable with two values": (
        "loader = SourceFileLoader(a, b)\nloader = SourceFileLoader(c, d)\nloader.load_module()",
        False,
    ),
    "spec": (f"{SPEC})\nspec.loader.load_module()", True),
    "spec with a loader": (f"{SPEC}, loader=x)\nspec.loader.load_module()", False),
    "spec of a name": ("importlib.util.find_spec(name).loader.load_module()", False),
    "class": ("SourceFileLoader.load_module()", False),
    "unknown": ("x.load_module()", False),
}

# The same, and whether the argument certainly is the name of the loader.
OWN_NAME = {
    "same literal": ("SourceFileLoader('x', path).load_module('x')", True),
    "another literal": ("SourceFileLoader('x', path).load_module('y')", False),
    "same variable": ("SourceFileLoader(name, path).load_module(name)", True),
    "same call": ("SourceFileLoader(f(), path).load_module(f())", False),
    "attribute": ("loader = SourceFileLoader(f(), path)\nloader.load_module(loader.name)", True),
    "attribute of a spec": (f"{SPEC})\nspec.loader.load_module(spec.name)", True),
    "attribute of another": ("loader = SourceFileLoader(f(), path)\nloader.load_module(spec.name)", False),
    "literal of a variable": ("loader = SourceFileLoader('x', path)\nloader.load_module('x')", True),
    "parameter": ("def f(name):\n    loader = SourceFileLoader(name, path)\n    loader.load_module(name)", True),
    "variable with two values": (
        "name = 1\nloader = SourceFileLoader(name, path)\nname = 2\nloader.load_module(name)",
        False,
    ),
    "of another round": (
        "for name in x:\n    if y:\n        loader = SourceFileLoader(name, z)\n    loader.load_module(name)",
        False,
    ),
    "of this round": ("for name in x:\n    loader = SourceFileLoader(name, z)\n    loader.load_module(name)", True),
}


def loaded(text: str) -> tuple[Source, cst.BaseExpression, cst.Call]:
    """Return a file with this text, the loader in its call of load_module, and the call."""
    source = parsed(f"{HEAD}{text}\n")
    calls = [each for each in source.nodes(cst.Call) if isinstance(each.func, cst.Attribute)]
    call = next(each for each in calls if cst.ensure_type(each.func, cst.Attribute).attr.value == "load_module")
    return source, cst.ensure_type(call.func, cst.Attribute).value, call


@pytest.mark.parametrize(("text", "expected"), OF_FILE.values(), ids=OF_FILE)
def test_is_of_file(text: str, expected: bool) -> None:
    source, loader, _ = loaded(text)
    assert is_of_file(source, loader) is expected


@pytest.mark.parametrize(("text", "expected"), OWN_NAME.values(), ids=OWN_NAME)
def test_is_own_name(text: str, expected: bool) -> None:
    source, loader, call = loaded(text)
    assert is_own_name(source, loader, call.args[0].value) is expected


def test_made_by_and_name_of() -> None:
    source, loader, _ = loaded("loader = SourceFileLoader(path=p, fullname=n)\nloader.load_module()")
    made, name = made_by(source, loader), name_of(source, loader)
    assert made is not None
    assert source.code(made) == "SourceFileLoader(path=p, fullname=n)"
    assert name is not None
    assert source.code(name) == "n"
