"""Templates: what joins their parts, and what can be read of them."""

import pytest

from reimp.removed.template import (
    Constant,
    Helper,
    Kept,
    Module,
    Part,
    Template,
    Text,
    attribute,
    join,
    modules_in,
    template,
)

UTIL = Module("importlib.util")

# Parts, and the template of them.
TEMPLATES: dict[str, tuple[tuple[Part | str | Template, ...], Template]] = {
    "none": ((), ()),
    "a text": (("x",), (Text("x"),)),
    "texts": (("x", Text(" = "), "1"), (Text("x = 1"),)),
    "an empty text": (("",), ()),
    "empty texts between": ((UTIL, "", Kept(1, 2), Text("")), (UTIL, Kept(1, 2))),
    "parts between texts": (("(", UTIL, ")"), (Text("("), UTIL, Text(")"))),
    "a template": ((("x", (Text("y"), UTIL), "z")), (Text("xy"), UTIL, Text("z"))),
    "two parts": ((Helper("load"), Constant("PY_SOURCE")), (Helper("load"), Constant("PY_SOURCE"))),
    "braces are text": (("{", Kept(1, 2), "}"), (Text("{"), Kept(1, 2), Text("}"))),
}


@pytest.mark.parametrize(("parts", "expected"), TEMPLATES.values(), ids=TEMPLATES)
def test_template(parts: tuple[Part | str | Template, ...], expected: Template) -> None:
    assert template(*parts) == expected


# Templates, and what they are with commas between them.
JOINED: dict[str, tuple[list[Template], Template]] = {
    "none": ([], ()),
    "one": ([(UTIL,)], (UTIL,)),
    "two": ([(UTIL,), (Kept(1, 2),)], (UTIL, Text(", "), Kept(1, 2))),
    "texts": ([(Text("a"),), (Text("b"),), (Text("c"),)], (Text("a, b, c"),)),
    "an empty one": ([(UTIL,), (), (UTIL,)], (UTIL, Text(", , "), UTIL)),
    "an empty one first": ([(), (UTIL,)], (Text(", "), UTIL)),
}


@pytest.mark.parametrize(("templates", "expected"), JOINED.values(), ids=JOINED)
def test_join(templates: list[Template], expected: Template) -> None:
    assert join(", ", templates) == expected


# A template, and the module and name that it is.
ATTRIBUTES: dict[str, tuple[Template, tuple[str, str] | None]] = {
    "a name of a module": (template(UTIL, ".find_spec"), ("importlib.util", "find_spec")),
    "a module": (template(UTIL), None),
    "a dotted name": (template(UTIL, ".a.b"), None),
    "a call": (template(UTIL, ".find_spec()"), None),
    "an index": (template(UTIL, "[a]"), None),
    "no dot": (template(UTIL, "xfind_spec"), None),
    "more after it": (template(UTIL, ".find_spec", Kept(1, 2)), None),
    "more before it": (template("-", UTIL, ".find_spec"), None),
    "a helper": (template(Helper("load"), ".x"), None),
    "a text": (template("x"), None),
}


@pytest.mark.parametrize(("found", "expected"), ATTRIBUTES.values(), ids=ATTRIBUTES)
def test_attribute(found: Template, expected: tuple[str, str] | None) -> None:
    assert attribute(found) == expected


def test_modules() -> None:
    found = modules_in([template(UTIL, ".x(", Module("sys"), ")"), template("os"), template(UTIL, Helper("load"))])
    assert found == {"importlib.util", "sys"}
