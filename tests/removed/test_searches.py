"""Which helper a search needs, and where it looks."""

import libcst as cst
import pytest
from nodes import parsed

from reimp.removed.searches import add_path, helper_for, is_foreign, path_added
from reimp.removed.template import Helper, template

# The arguments of a search; whether the variant for given folders does, and the text that is added.
SEARCHES = {
    "any name": ("name", False, ""),
    "any name and path": ("name, path", False, ""),
    "a list": ("name, [folder]", True, ""),
    "the path of a package": ("name, package.__path__", True, ""),
    "None": ("name, None", False, ""),
    "a name of nobody else": ("'numpy'", True, ", sys.path"),
    "by keyword": ("name='numpy'", True, ", path=sys.path"),
    "a dotted name": ("'numpy.core'", True, ", sys.path"),
    "a name of the standard library": ("'json'", False, ""),
    "a name that older Pythons have": ("'imp'", False, ""),
    "a private name": ("'_nothing'", False, ""),
    "bytes": ("b'numpy'", False, ""),
    "a literal and a path": ("'numpy', path", False, ""),
}


@pytest.mark.parametrize(("text", "narrow", "added"), SEARCHES.values(), ids=SEARCHES)
def test_variant(text: str, narrow: bool, added: str) -> None:
    source = parsed(f"import imp\nimp.find_module({text})\n")
    (call,) = source.nodes(cst.Call)
    name, path = [*(each.value for each in call.args), None][:2]
    assert name is not None
    assert helper_for(source, "find_module", name, path) == template(
        Helper("find_module_in" if narrow else "find_module")
    )
    assert bool(path_added(name, path)) == bool(added)
    changes = add_path(source, call, name, path)
    assert (
        "".join(getattr(part, "code", getattr(part, "name", "")) for each in changes for part in each.template) == added
    )


def test_a_foreign_name_is_a_literal() -> None:
    assert is_foreign(cst.parse_expression("'numpy'"))
    assert not is_foreign(cst.parse_expression("numpy"))
