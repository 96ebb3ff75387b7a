"""Which methods may be those of standard loaders and finders, and which are not."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Form, Verdict

HEAD = "import importlib, pkgutil\n"
# Code, and the methods and arguments that are reported, with their verdicts.
USES = {
    "unknown": (f"{HEAD}def f(x):\n    x.load_module('a')", [("load_module", "manual")]),
    "unknown finder": (f"{HEAD}def f(x):\n    x.find_module('a', None)", [("find_module", "manual")]),
    "no import": ("def f(x):\n    x.load_module('a')", []),
    "another number of arguments": (f"{HEAD}def f(x):\n    x.load_module('a', 1)", []),
    "self": (f"{HEAD}class A:\n    def f(self):\n        self.load_module('a')", []),
    "its own class": (f"{HEAD}class A:\n    def load_module(self, n): pass\ndef f(a):\n    a.load_module('a')", []),
    "a function of its name": (
        f"{HEAD}def load_module(n): pass\ndef f(a):\n    a.load_module('a')",
        [("load_module", "manual")],
    ),
    "its own object": (f"{HEAD}class A(B): pass\na = A()\na.load_module('a')", []),
    "a module": (f"{HEAD}import tool\ntool.load_module('a')", []),
    "hasattr": (f"{HEAD}def f(x):\n    if not hasattr(x, 'exec_module'):\n        x.load_module('a')", []),
    "hasattr before": (
        f"{HEAD}def f(x):\n    if hasattr(x, 'exec_module'):\n        return 1\n    x.load_module('a')",
        [],
    ),
    "AttributeError": (
        f"{HEAD}def f(x):\n    try:\n        x.find_spec('a')\n    except AttributeError:\n        x.find_module('a')",
        [],
    ),
    "AttributeError, and imp": (
        f"{HEAD}try:\n    m = pkgutil.get_loader('a').load_module('a')\nexcept AttributeError:\n    import imp",
        [("load_module", "exact")],
    ),
    "AttributeError, and another way": (
        f"{HEAD}try:\n    m = pkgutil.get_loader('a').load_module('a')\nexcept AttributeError:\n    m = None",
        [],
    ),
    "only older Pythons": (
        "import sys, pkgutil\nif sys.version_info < (3, 12):\n    pkgutil.get_importer(a).find_module('a')",
        [("find_module", "ready")],
    ),
    "any finder": (f"{HEAD}for x in pkgutil.iter_importers():\n    x.find_module('a')", [("find_module", "manual")]),
    "known": (f"{HEAD}pkgutil.get_loader('a').load_module('a')", [("load_module", "exact")]),
    "an argument": ("from importlib.util import cache_from_source as c\nc(p, True)", [("debug_override", "exact")]),
    "no argument": ("from importlib.util import cache_from_source as c\nc(p)\nc(p, optimization=1)", []),
}


@pytest.mark.parametrize(("text", "expected"), USES.values(), ids=USES)
def test_uses(text: str, expected: list[tuple[str, str]]) -> None:
    found = [each for each in migrate(text.encode()).findings if each.use.form in (Form.METHOD, Form.ARGUMENT)]
    assert [(each.use.name, str(each.verdict)) for each in found] == expected


def test_possible_use() -> None:
    """A possible use says what it depends on, and is never rewritten."""
    text = f"{HEAD}def f(thing):\n    thing.loader.load_module('a')\n".encode()
    migration = migrate(text)
    assert migration.result == text
    assert [(each.verdict, each.reason.partition(";")[0]) for each in migration.findings] == [
        (Verdict.MANUAL, "is meant here if thing.loader is a standard loader")
    ]
