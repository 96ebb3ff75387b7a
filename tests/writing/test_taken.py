"""Which names new code cannot use in a file, because they mean something else in it."""

import libcst as cst
import pytest
from nodes import find_node, parsed

from reimp.reading.source import parse
from reimp.removed.helper import helper
from reimp.writing.taken import Taken, has_helper, is_helper

# A text, and whether the name `free` is taken at the top of the file.
TAKEN = {
    "nowhere": ("x = 1", False),
    "variable": ("free = 1", True),
    "function": ("def free(): pass", True),
    "import": ("import free", True),
    "built-in": ("print = 1", False),
    "attribute": ("x.free = 1", False),
    "of a function": ("def f(): free = 1", False),
    "read only": ("x = free", False),
    "match": ("match x:\n    case free: pass", True),
    "walrus in a comprehension": ("[free := x for x in y]", True),
    "a star that follows": ("import imp\nfrom x import *", True),
    "a star before": ("from x import *\nimport imp", False),
    "a star before, and the name": ("from x import *\nimport imp\nfree", True),
    "a star of a removed module, and the name": ("from imp import *\nfree", False),
    "a star of Python, and the name": ("from os import *\nfree", True),
    "a star of Python that follows": ("import imp\nfrom os import *", False),
    "a star after a function": ("def f(): pass\nfrom x import *", True),
}


def _taken(text: str) -> Taken:
    """Return the names of a file, the first import of imp in which goes."""
    source = parsed(f"{text}\n")
    going = [each for each in source.module_scope["imp"] if isinstance(each.node, cst.Import)]
    return Taken(source, going)


@pytest.mark.parametrize(("text", "expected"), TAKEN.values(), ids=TAKEN)
def test_is_taken(text: str, expected: bool) -> None:
    taken = _taken(text)
    assert taken.is_taken("free", taken.source.module_scope) is expected


def test_private_names_do_not_come_by_a_star() -> None:
    taken = _taken("import imp\nfrom x import *")
    assert not taken.is_taken("_free", taken.source.module_scope)


def test_taken_in_a_function() -> None:
    """A name is taken in a function if it or the module has it."""
    taken = _taken("def f(free):\n    here\ndef other():\n    there\n_mine = 1")
    inner, other = (taken.source.scope(find_node(taken.source, cst.Name, name)) for name in ("here", "there"))
    assert taken.is_taken("free", inner)
    assert not taken.is_taken("free", other)
    assert taken.is_taken("_mine", other)


def test_what_goes_takes_no_name() -> None:
    """Unless something else in its place keeps the name."""
    taken = _taken("import imp")
    assert not taken.is_taken("imp", taken.source.module_scope)
    kept = Taken(taken.source, taken.going, taken.going)
    assert kept.is_taken("imp", taken.source.module_scope)


# A text, and whether `import os` at the top of it is in the way of something, or something in its way.
IN_THE_WAY = {
    "nothing": ("x = 1", False),
    "itself": ("import os", False),
    "its submodule": ("import os.path", False),
    "another module": ("import x as os", True),
    "variable": ("os = 1", True),
    "in a function": ("def f(os): here", True),
    "in another function": ("def f(): here\ndef g(os): pass", False),
    "imported in a function": ("def f():\n    import os\n    here", True),
    "match": ("match x:\n    case os: pass", True),
    "deleted": ("import os\ndel os", True),
    "a star after it": ("import os\nfrom x import *", True),
    "a star before it": ("from x import *\nimport os\nhere", False),
    "a star before a use": ("from x import *\nos.path", True),
    "nothing binds it": ("os.path", True),
    "a star after what goes": ("import imp\nfrom x import *", True),
}


@pytest.mark.parametrize(("text", "expected"), IN_THE_WAY.values(), ids=IN_THE_WAY)
def test_is_in_the_way(text: str, expected: bool) -> None:
    taken = _taken(text)
    module = taken.source.module_scope
    places = [each for each in taken.source.nodes(cst.Name) if each.value == "here"]
    scope = taken.source.scope(places[0]) if places else module
    assert taken.is_in_the_way("os", scope, module) is expected


def test_an_import_in_a_function_hides_a_variable() -> None:
    taken = _taken("import os\ndef f():\n    here\n    os.path\ndef g():\n    there")
    module = taken.source.module_scope
    inner, other = (taken.source.scope(find_node(taken.source, cst.Name, name)) for name in ("here", "there"))
    assert taken.is_in_the_way("os", inner, inner)
    assert not taken.is_in_the_way("os", other, other)
    assert not taken.is_in_the_way("os", module, module)


# A text, and the built-in names of the helper `find_module` that mean something else in it.
HIDDEN = {
    "none": ("x = 1", set()),
    "variable": ("open = x", {"open"}),
    "function": ("def open(a, b): pass", {"open"}),
    "of a function": ("def f(): open = x", set()),
    "a name that the helper does not use": ("map = x", set()),
    "from builtins": ("from builtins import open", set()),
    "from builtins, another": ("from builtins import str as open", {"open"}),
    "from builtins, all": ("from builtins import *", {"open"}),
    "from elsewhere": ("from io import open", {"open"}),
    "match": ("match x:\n    case open: pass", {"open"}),
    "a star of Python": ("from os import *", {"open"}),
    "a star of a removed module": ("from imp import *", set()),
    "an error": ("ImportError = x", {"ImportError"}),
}


@pytest.mark.parametrize(("text", "expected"), HIDDEN.values(), ids=HIDDEN)
def test_hidden_builtins(text: str, expected: set[str]) -> None:
    assert _taken(text).hidden_builtins(helper("find_module")) == expected


@pytest.mark.parametrize("file", ["find_module", "init_frozen"])
def test_any_star_may_hide_functions_but_not_errors(file: str) -> None:
    found = _taken("from x import *").hidden_builtins(helper(file))
    assert found == {each for each in helper(file).builtins if not each.endswith("Error")}


TEXT = helper("get_tag").text

# A file; whether it has the helper `get_tag` from an earlier migration, and whether its name is taken for another one.
EARLIER = {
    "itself": (f"import sys\n\n\n{TEXT}\n", True, False),
    "with other line ends": (f"import sys\n\n\n{TEXT}\n".replace("\n", "\r\n"), True, False),
    "changed": (f"import sys\n\n\n{TEXT} + ''\n", False, True),
    "in a block": (
        f"if x:\n    {TEXT}\n".replace("\n    ", "\n        ").replace("if x:\n        ", "if x:\n    "),
        False,
        True,
    ),
    "absent": ("x = 1\n", False, False),
}


@pytest.mark.parametrize(("text", "has", "taken"), EARLIER.values(), ids=EARLIER)
def test_helper_of_an_earlier_migration(text: str, has: bool, taken: bool) -> None:
    source = parse(text.encode())
    assert has_helper(source, helper("get_tag")) is has
    assert Taken(source, ()).is_taken("get_tag", source.module_scope, helper("get_tag")) is taken
    assert not has_helper(source, helper("get_magic"))
    assert [is_helper(source, each, helper("get_tag")) for each in source.nodes(cst.FunctionDef)] in ([], [has])
