"""The text of helper functions: which others come along, and how it fits into a file."""

import ast

import pytest

from reimp.removed.helper import all_helpers, closure, helper, imports, render

EVERY = [each.file for each in all_helpers()]


@pytest.mark.parametrize("name", EVERY)
def test_a_helper_comes_after_the_helpers_that_it_calls(name: str) -> None:
    seen: set[str] = set()
    for each in closure([name]):
        assert set(each.needs) <= seen
        seen.add(each.file)
    assert name in seen


@pytest.mark.parametrize("name", EVERY)
def test_the_text_is_python_and_names_what_it_uses(name: str) -> None:
    """The text of a helper with the helpers that it needs defines the public name, and imports nothing itself."""
    tree = ast.parse(render(closure([name]), {}))
    assert helper(name).public in {each.name for each in tree.body if isinstance(each, ast.FunctionDef | ast.ClassDef)}
    assert not [each for each in ast.walk(tree) if isinstance(each, ast.Import | ast.ImportFrom)]


def test_other_names() -> None:
    """A helper and its modules get other names in code; strings, comments and attributes keep theirs."""
    text = render(closure(["is_builtin"]), {"is_builtin": "_is_builtin", "importlib.machinery": "_machinery"})
    assert text.startswith("def _is_builtin(name):\n")
    assert "as imp.is_builtin did" in text
    assert "_machinery.BuiltinImporter.find_spec(name)" in text
    assert "importlib" not in text


def test_imports() -> None:
    """A module that the import of another one brings is not imported again."""
    modules = imports(closure(["find_and_load"]))
    assert modules == sorted(modules)
    assert not [one for one in modules for other in modules if other.startswith(one + ".")]
