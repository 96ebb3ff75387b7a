"""What LibCST reads of a file leaves out only what has no say: the same is found, and the same edits are made."""

import re

import pytest
from corpus import TEXTS

from reimp.migration.plan import make_plan
from reimp.migration.verdicts import findings
from reimp.model import Finding, Options
from reimp.reading.outline import outline
from reimp.reading.python_ast import python_tree
from reimp.reading.source import Source, parse
from reimp.removed.helper import all_helpers
from reimp.uses.find import find_uses
from reimp.writing.byte_edits import ByteEdit
from reimp.writing.edits import write_edits

# What may stand beside a use: functions and classes that have to do with it, and others.
BESIDE = """
@decorated(x)
def one(a: int = 1, *b, **c) -> None:
    "Text."
    return [importlib for importlib in sys.types]
class Two(Base, metaclass=Meta):
    \tx = 1
    \tasync def method(self): return self.find_module("x")
    \t@property
    \tdef property(self):
    \t    def load_source(): pass
    \t    import os; del os
    \t    return lambda PY_SOURCE: (yield)
def three():
    global {name}, open
    {name} = open = None
def four():
    return globals(), {name}
if x:
    def five(): match = types = sys = os = 1; return (match
        )
else:
    class six: util = 1
try:
    @decorated
    def seven(): importlib = 1; del importlib
except (ImportError, NameError): pass
"""


KEEP = [each.public for each in all_helpers()]


def _decided(parsed: Source, *, modern: bool) -> tuple[list[Finding], list[ByteEdit]]:
    plan = make_plan(parsed, find_uses(parsed), Options(modern=modern))
    written = write_edits(plan)
    return [*findings(plan, written)], [*written.edits]


@pytest.mark.parametrize("part", range(8))
def test_same_decisions(part: int) -> None:
    """What is decided of a program of the tests is the same with all of it read, whatever stands beside it."""
    for number, text in enumerate(TEXTS[part::8]):
        names = re.findall(r"\b[a-z]{3,}\b", text.decode("utf-8", "replace"))
        beside = BESIDE.format(name=names[number % len(names)] if names else "x").encode()
        both = (text + b"\n" + beside, beside + text, text + b"\nfrom x import *\n" + beside)[number % 3]
        tree = python_tree(both)
        if tree is not None:
            modern = number % 2 == 0
            assert _decided(parse(both, tree, KEEP), modern=modern) == _decided(parse(both), modern=modern)


OUTLINES = {
    "function": ("def f(a=1):\n    return a\nimport imp\n", "def f():__\nimport imp\n"),
    "class": ("class C(B):\n    x = 1\nimport imp\n", "class C:__\nimport imp\n"),
    "coroutine": ("async def f(a):\n    await x\nimport imp\n", "def f():__\nimport imp\n"),
    "decorated": ("@a\n@b(1)\ndef f(): return\nimport imp\n", "@a\n@b(1)\ndef f():__\nimport imp\n"),
    "method": (
        "class C:\n  def f(self): pass\n  def g(self): imp.x\nimport imp\n",
        "class C:\n  def f():__\n  def g(self): imp.x\nimport imp\n",
    ),
    "in blocks": (
        "if x:\n  def f(): pass\nelse:\n  try: pass\n  except E:\n    class C: pass\nimport imp\n",
        "if x:\n  def f():__\nelse:\n  try: pass\n  except E:\n    class C:__\nimport imp\n",
    ),
    "comments after it": ("def f(): a  # b\n# c\nimport imp\n", "def f():__  # b\n# c\nimport imp\n"),
    "its own variables": (
        "def f():\n  'global'\n  return locals(), vars(dir)\nimport imp\n",
        "def f():__\nimport imp\n",
    ),
    "semicolon": ("def f(): a; bc;\nimport imp\n", "def f():__\nimport imp\n"),
    "letters": ("import imp\né = 'ä'\ndef ü(): return 'ö'\n", "import imp\né = 'ä'\ndef ü():__\n"),
}
WHOLE = {
    "the name": "def f(): imp\nimport imp\n",
    "its alias": "import imp as é\ndef f(): é.reload\n",
    "a name of it": "from imp import reload\ndef f(): reload\n",
    "in a decorator": "import imp\n@imp.x\ndef f(): pass\n",
    "in a function in it": "import imp\ndef f():\n  def g(): imp\n  def h(): pass\n",
    "a variable": "import imp\nx, y = imp.find_module('x')\ndef f(): return y\n",
    "a global variable": "import imp\ndef f():\n  global x\n",
    "globals": "import imp\ndef f(): globals()\n",
    "locals in a default": "import imp\nx = imp.find_module('x')\ndef f(a=vars()): pass\n",
    "dir in a base class": "import imp\nx = imp.find_module('x')\nclass C(*dir()): pass\n",
    "walrus in a default": "import imp\ndef f(a=(importlib := 3)): pass\n",
    "not ASCII": "import imp as µ\ndef f(): pass\n",
    "a global variable set in a function": (
        "def f():\n  global m\n  m = __import__('imp')\ndef g(): return m.reload\n"
    ),
    "a string with imp and a dash": "import imp\ndef f(): 'import imp—no'\n",
    "helper": "import imp\ndef load_source(): pass\n",
    "names by a star": "import imp\nfrom x import *\ndef f(): pass\n",
}


@pytest.mark.parametrize(("text", "expected"), [*OUTLINES.values(), *((text, text) for text in WHOLE.values())])
def test_outline(text: str, expected: str) -> None:
    """A definition with no say is left out; all else stays where it was."""
    tree = python_tree(text.encode())
    assert tree is not None
    short = outline(text.encode(), tree, KEEP).decode()
    assert re.sub(r"__+", "__", short) == expected
    assert len(short.encode()) == len(text.encode())
