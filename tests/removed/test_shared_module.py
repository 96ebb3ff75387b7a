"""The text of the module that `--helpers` names."""

import ast
import re

import pytest

from reimp.removed.shared_module import SharedModuleError, module_text


def test_module_of_helpers() -> None:
    """A module gets what it lacks, keeps what it has, and does not change the second time."""
    first = module_text(["is_builtin"], [])
    assert "def is_builtin(" in first
    both = module_text(["get_tag"], ["PY_SOURCE"], first)
    assert "def is_builtin(" in both
    assert "def get_tag(" in both
    assert "\nPY_SOURCE = 1\n" in both
    assert module_text(["get_tag", "is_builtin"], ["PY_SOURCE"], both) == both
    assert "\nPY_SOURCE = 1\n" in module_text(["load_dynamic"], [], both)


def test_module_of_the_user() -> None:
    """The text of a module that somebody else has written stays in front."""
    text = '"""Mine."""\nimport sys\n\nX = 1\n'
    changed = module_text(["get_tag"], [], text)
    assert changed.startswith(text)
    assert changed.count("import sys\n") == 1
    ast.parse(changed)
    assert module_text(["get_tag"], [], changed) == changed


def test_module_that_imports_from_its_package() -> None:
    """The helpers come first: a module of the package may import them before the rest is run."""
    text = '"""Mine."""\nfrom __future__ import annotations\n\nfrom .loader import load\n'
    changed = module_text(["get_tag"], [], text, "pkg")
    assert changed.index("__future__") < changed.index("def get_tag(") < changed.index("from .loader")
    ast.parse(changed)


REFUSED = {
    "not Python": ("(", "it is not Python 3"),
    "hidden built-in": ("open = 1\n", "hides the built-in open in line 1"),
    "hidden module": ("x = 1\nsys = None\n", "hides the module sys in line 2"),
    "another module under the name": ("import os as sys\n", "hides the module sys in line 1"),
    "the name": ("def find_module():\n    pass\n", "has another find_module in line 1"),
    "the name of an inner helper": ("init_frozen = 1\n", "has another init_frozen in line 1"),
    "a constant": ("PY_SOURCE = 7\n", "has another PY_SOURCE in line 1"),
    "global": ("def f():\n    global open\n    open = 1\n", "hides the built-in open"),
    "in a branch": ("if 1:\n    def open(): pass\n", "hides the built-in open"),
    "star": ("from os import *\n", "may hide the built-in"),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(SharedModuleError, match=re.escape(message)):
        module_text(["find_module", "load_module"], ["PY_SOURCE"], text)
