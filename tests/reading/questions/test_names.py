"""Facts about the names of a file: stars, deletions, `__all__`, names that `match` binds, imports."""

import libcst as cst
import pytest
from nodes import find_node, parsed

from reimp.reading.questions.names import (
    exported_names,
    foreign_stars,
    hides,
    imports_root,
    is_deleted,
    is_inside,
    position,
    stars,
    unscoped_names,
)

# A star import, and whether it may bring any name.
STARS = {
    "unknown module": ("from x import *", True),
    "module of the same package": ("from . import *", True),
    "relative, called as one of Python": ("from .os import *", True),
    "module of Python": ("from os import *", False),
    "submodule of Python": ("from os.path import *", False),
    "submodule called as one of Python": ("from x.os import *", True),
    "removed module": ("from imp import *", False),
    "module of Python that brings a name": ("from tokenize import *", True),
    **{
        f"{module} too": (f"from {module} import *", True)
        for module in ("_frozen_importlib_external", "_imp", "curses", "fnmatch", "locale")
    },
    "submodule of one that does": ("from distutils.util import *", True),
    "names": ("from x import a, b", False),
}


@pytest.mark.parametrize(("text", "expected"), STARS.values(), ids=STARS)
def test_foreign_stars(text: str, expected: bool) -> None:
    assert bool(foreign_stars(parsed(f"{text}\n"), -1)) is expected


def test_stars_after_a_place() -> None:
    """A star import is not after its own beginning."""
    source = parsed("from x import *\nfrom os import *\nfrom y import a\nfrom z import *\n")
    assert [source.code(each) for each in stars(source)] == ["from x import *", "from os import *", "from z import *"]
    assert [source.code(each) for each in foreign_stars(source, -1)] == ["from x import *", "from z import *"]
    assert [source.code(each) for each in foreign_stars(source, 0)] == ["from z import *"]


def test_position() -> None:
    source = parsed("x = 1\ny = 2\nprint(y)\n")
    scope = source.module_scope
    assert [position(source, scope[name][0]) for name in ("x", "y", "print")] == [0, 6, -1]


# A text, and the names that the scopes do not know.
UNSCOPED = {
    "capture": ("match x:\n    case y: pass\n", {"y"}),
    "nothing": ("match x:\n    case _: pass\n", set()),
    "as": ("match x:\n    case [1, 2] as y: pass\n", {"y"}),
    "rest of a list": ("match x:\n    case [a, *b]: pass\n", {"a", "b"}),
    "unnamed rest": ("match x:\n    case [1, *_]: pass\n", set()),
    "rest of a mapping": ("match x:\n    case {'k': a, **b}: pass\n", {"a", "b"}),
    "argument of a class": ("match x:\n    case C(a, k=b): pass\n", {"a", "b"}),
    "value": ("match x:\n    case a.b: pass\n", set()),
    "walrus in a comprehension": ("[y := x for x in z]\n", {"y"}),
    "walrus in a generator": ("any((y := x) for x in z)\n", {"y"}),
    "walrus in a condition of one": ("{x for x in z if (y := x)}\n", {"y"}),
    "walrus elsewhere": ("if (y := x): pass\n", set()),
}


@pytest.mark.parametrize(("text", "expected"), UNSCOPED.values(), ids=UNSCOPED)
def test_unscoped_names(text: str, expected: set[str]) -> None:
    assert unscoped_names(parsed(text)) == expected


# A text, and whether a `del` may delete the variable `os` of the module.
DELETED = {
    "alone": ("del os", True),
    "with others": ("del x, os", True),
    "in parentheses": ("del (x, os)", True),
    "in a list": ("del [os]", True),
    "nested": ("del x, (y, [os])", True),
    "in one of two places": ("def f(os):\n    del os\ndel os", True),
    "another": ("del x", False),
    "attribute": ("del os.x, x.os", False),
    "item": ("del os[0], x[os]", False),
    "global": ("def f():\n    global os\n    del os", True),
    "of a function": ("def f():\n    os = 1\n    del os", False),
    "of a class": ("class A:\n    os = 1\n    del os", False),
}


@pytest.mark.parametrize(("text", "expected"), DELETED.values(), ids=DELETED)
def test_deleted(text: str, expected: bool) -> None:
    source = parsed(f"import os\n{text}\n")
    assert is_deleted(source, "os", source.module_scope) is expected


def test_deleted_but_not_bound() -> None:
    """A name that nothing in the file binds may come by a star import."""
    source = parsed("from x import *\ndel os\n")
    assert is_deleted(source, "os", source.module_scope)


# A text, and whether it imports the module `os`, or one in it, as `os`.
ROOTS = {
    "import": ("import os", True),
    "submodule": ("import os.path", True),
    "among others": ("import x, os, y", True),
    "under its own name": ("import os as os", True),
    "submodule as the name": ("import os.path as os", False),
    "another as the name": ("import x as os", False),
    "another, longer": ("import x.os as os", False),
    "from": ("from x import os", False),
    "assignment": ("os = 1", False),
    "function": ("def os(): pass", False),
}


@pytest.mark.parametrize(("text", "expected"), ROOTS.values(), ids=ROOTS)
def test_imports_root(text: str, expected: bool) -> None:
    (assignment,) = parsed(f"{text}\n").module_scope["os"]
    assert imports_root(assignment, "os") is expected


def test_import_under_another_name() -> None:
    (assignment,) = parsed("import os as x\n").module_scope["x"]
    assert not imports_root(assignment, "os")
    assert not imports_root(assignment, "x")


def test_inside() -> None:
    source = parsed("def f():\n    def g():\n        a\ndef h():\n    b\n")
    inner, other = (source.scope(find_node(source, cst.Name, name)) for name in "ab")
    outer = inner.parent
    assert outer
    assert is_inside(inner, inner)
    assert is_inside(inner, outer)
    assert is_inside(inner, source.module_scope)
    assert not is_inside(outer, inner)
    assert not is_inside(other, outer)


# What is in the function, and whether `import os` there would hide an outer variable.
HIDING = {
    "variable of the module": ("os.x", True),
    "in an inner function": ("def g(): return os", True),
    "in a comprehension": ("[os for x in y]", True),
    "own variable": ("os = 1\n    os.x", False),
    "own variable of an inner function": ("def g():\n        os = 1\n        return os", False),
    "not used": ("x.os", False),
}


@pytest.mark.parametrize("before", ["import os", "from x import *"])
@pytest.mark.parametrize(("body", "expected"), HIDING.values(), ids=HIDING)
def test_hides(before: str, body: str, expected: bool) -> None:
    """What a star import may bring counts as a variable of the module."""
    source = parsed(f"{before}\nos.a\ndef f():\n    here\n    {body}\n")
    assert hides(source, source.scope(find_node(source, cst.Name, "here")), "os") is expected
    assert not hides(source, source.module_scope, "os")


# A text, and the names in __all__.
EXPORTED = {
    "list": ("__all__ = ['a', \"b\"]", {"a", "b"}),
    "tuple": ("__all__ = 'a',", {"a"}),
    "added": ("__all__ = []\n__all__ += ['a']", {"a"}),
    "annotated": ("__all__: list[str] = ['a']", {"a"}),
    "extended": ("__all__.extend(['a'])", {"a"}),
    "appended": ("__all__.append('a')", {"a"}),
    "a slice": ("__all__[:0] = ['a']", {"a"}),
    "the second target": ("x = __all__ = ['a']", {"a"}),
    "after a semicolon": ("x = 'b'; __all__ = ['a']", {"a"}),
    "in a condition": ("if x:\n    __all__ = ['a']\nelse:\n    y = ['b']", {"a"}),
    "on the line of a condition": ("if x == 'b': __all__ = ['a']", {"a"}),
    "another variable": ("all = ['a']\nx.__all__ = ['b']", set()),
    "another call": ("x.extend(['a'])\nextend(__all__, ['b'])", set()),
    "read": ("x = __all__ + ['a']", set()),
}


@pytest.mark.parametrize(("text", "expected"), EXPORTED.values(), ids=EXPORTED)
def test_exported_names(text: str, expected: set[str]) -> None:
    assert exported_names(parsed(f"{text}\n")) == expected
