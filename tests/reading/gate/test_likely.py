"""LibCST reads no file that certainly has no use, and each one that has."""

import ast

import pytest
from corpus import TEXTS

from reimp.reading.gate.likely import is_likely
from reimp.reading.python_ast import python_tree
from reimp.reading.source import parse
from reimp.uses.find import find_uses

# What follows `import sys, importlib.abc, importlib.util`, unless it begins with an import; whether it may have a use.
CASES = {
    "import": ("import imp", True),
    "from import": ("from importlib.abc import Finder", True),
    "a lost name": ("importlib.abc.Traversable", True),
    "a lost name of another object": ("files.Traversable", False),
    "a name of another module": ("import a as importlib\nimportlib.find_loader", False),
    "by another name": ("import importlib as i\ni.find_loader('a')", True),
    "a name that only imp had": ("importlib.load_source(a, b)", True),
    "imp without an import": ("imp.reload(x)\nimp.load_source(a, b)", True),
    "another imp": ("import _imp as imp\nimp.lock_held()", False),
    "a method of a parameter": ("def f(loader): loader.load_module('a')", True),
    "no module of loaders": ("import a\ndef f(loader): loader.load_module('a')", False),
    "a method of the file itself": (
        "class C:\n    def load_module(self, x): pass\ndef f(a): a.load_module('a')",
        False,
    ),
    "a function of the file itself": ("def load_module(x): pass\ndef f(a): a.load_module('a')", True),
    "one of the file and of importlib": (
        "def load_module(x): pass\na = importlib.util.find_spec\na.load_module()",
        True,
    ),
    "a method that is no call": ("def f(a): return a.find_module", False),
    "too many arguments": ("def f(a): a.load_module(1, 2)", False),
    "a name that nothing binds": ("a.load_module('a')", False),
    "self": ("class A:\n def f(self): self.find_module('a')", False),
    "super": ("class A:\n def f(self): super().find_module('a')", False),
    "what a method returns": ("def f(a): a.b().find_module('a')", False),
    "a dead hook": ("class A:\n def find_module(self, fullname): pass\nsys.meta_path.append(A())", True),
    "a dead loader": ("class A(importlib.abc.Loader):\n def load_module(self, name): pass", True),
    "in a condition": ("class A(Finder):\n if a:\n  def find_module(self, name): pass", True),
    "a hook with find_spec": ("class A(Finder):\n def find_module(self, name): pass\n find_spec = None", False),
    "no hook is registered": ("class A:\n def find_module(self, fullname): pass", False),
    "hooks are only read": ("class A:\n def find_module(self, name): pass\nfor a in sys.meta_path: pass", False),
    "a base that is not known": ("class A(B):\n def find_module(self, name): pass\nsys.meta_path[:] = A(),", False),
    "a base of the file": ("class B: pass\nclass A(B):\n def find_module(self, name): pass\nsys.meta_path", True),
    "other parameters": ("class A:\n def find_module(self, path): pass\nsys.meta_path.append(A())", False),
    "a lost argument": ("importlib.util.cache_from_source(a, True)", True),
    "of another object": ("def f(self): self.util.cache_from_source(a, True)", False),
    "the function is passed": ("a = importlib.util.cache_from_source", True),
    "a path as package": ("importlib.import_module('a', '/b.py')", True),
    "a package": ("importlib.import_module('a', 'b.c')", False),
    "a path in a variable": ("import importlib\npath = '/a'\nimportlib.import_module('a', path)", True),
    "nothing to execute": ("a.loader.exec_module()", True),
    "patched": ("patch('a.imp.b')", True),
    "named": ("f('imp.reload')", True),
    "the module, named": ("f('imp')", True),
    "another module, named": ("f('a.imp.b')", False),
    "code in a string": ("a = 'import imp'", True),
    "sys.modules": ("'imp' in sys.modules", True),
    "replaced by keyword": ("dict(sys.modules, imp=1).find_loader", True),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_is_likely(text: str, expected: bool) -> None:
    source = (text if text.startswith("import ") else f"import sys, importlib.abc, importlib.util\n{text}").encode()
    assert is_likely(source, ast.parse(source)) is expected
    if not expected:
        assert not find_uses(parse(source))


@pytest.mark.parametrize("part", range(4))
def test_each_use_is_likely(part: int) -> None:
    """A program of the tests that has a use is never passed over."""
    trees = [(text, tree) for text in TEXTS[part::4] if (tree := python_tree(text))]
    passed_over = [text for text, tree in trees if not is_likely(text, tree)]
    assert [text for text in passed_over if find_uses(parse(text))] == []
