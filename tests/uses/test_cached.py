"""Where a file reads `__cached__`, and whether what has it certainly is a module."""

import libcst as cst
import pytest
from nodes import parsed

from reimp.migration.pipeline import migrate
from reimp.uses.cached import cached_uses, is_module

# A text, and for each use whether it is certain.
USES = {
    "an imported module": ("import json\njson.__cached__", [True]),
    "a submodule": ("import a.b\na.b.__cached__, a.__cached__", [True, True]),
    "another name": ("import a.b as c\nc.__cached__", [True]),
    "the main module": ("import __main__\n__main__.__cached__", [False]),
    "a name of a module": ("from a import b\nb.__cached__", [False]),
    "a loaded module": ("import importlib\nm = importlib.import_module(x)\nm.__cached__", [True]),
    "a call": ("__import__('x').__cached__", [True]),
    "a parameter": ("def f(m):\n    return m.__cached__", [False]),
    "the result of load_module": ("import pkgutil\nm = pkgutil.get_loader(x).load_module(x)\nm.__cached__", [True]),
    "the result of load_source": ("import imp\nm = imp.load_source(x, y)\nm.__cached__", [True]),
    "two values": ("import importlib\nm = importlib.import_module(x)\nm = y\nm.__cached__", [False]),
    "its own": ("print(__cached__)", [True]),
    "its own, set": ("__cached__ = 1\nprint(__cached__)", []),
    "self": ("class A:\n    def f(self): return self.__cached__", []),
    "tested": ("import a\nif hasattr(a, '__cached__'):\n    a.__cached__", []),
    "tried": ("import a\ntry:\n    a.__cached__\nexcept AttributeError:\n    pass", []),
    "set": ("import a\na.__cached__ = 1", []),
    "set, and read": ("import a\na.__cached__ = 1\na.__cached__", []),
    "set elsewhere": ("import a, b\na.__cached__ = 1\nb.__cached__", [False]),
}


@pytest.mark.parametrize(("text", "expected"), USES.values(), ids=USES)
def test_cached_uses(text: str, expected: list[bool]) -> None:
    assert [not doubt for _, _, doubt in cached_uses(parsed(f"{text}\n"))] == expected


def test_doubt_says_what_to_write() -> None:
    (found,) = migrate(b"def f(module):\n    return module.__cached__\n").findings
    assert found.reason == "is meant here if module is a module; if so, write module.__spec__.cached"


def test_is_module() -> None:
    source = parsed("import os.path\nos.path\nx\n")
    found = {source.code(each): is_module(source, each) for each in source.nodes(cst.Attribute, cst.Name)}
    assert (found["os.path"], found["os"], found["x"]) == (True, True, False)
