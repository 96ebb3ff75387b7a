"""Which classes are import hooks that Python no longer calls."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Form, Options, Verdict

REGISTERED = "import sys\nsys.meta_path.append(Hook())\n"
FIND = "    def find_module(self, fullname, path=None): return self\n"
LOAD = "    def load_module(self, fullname): pass\n"
SPEC = "    def find_spec(self, fullname, path=None, target=None): pass\n"
EXEC = "    def exec_module(self, module): pass\n"
# Code, and the methods that are reported.
HOOKS = {
    "a finder": (f"class Hook:\n{FIND}{REGISTERED}", ["find_module"]),
    "a finder and loader": (f"class Hook:\n{FIND}{LOAD}{REGISTERED}", ["find_module", "load_module"]),
    "a finder of an entry": (
        "import sys\nclass Hook:\n    def find_loader(self, fullname): pass\nsys.path_hooks.append(Hook)",
        ["find_loader"],
    ),
    "with both": (f"class Hook:\n{FIND}{LOAD}{SPEC}{EXEC}{REGISTERED}", []),
    "with find_spec only": (f"class Hook:\n{FIND}{LOAD}{SPEC}{REGISTERED}", ["load_module"]),
    "assigned": (f"class Hook:\n{FIND}    find_spec = other\n{REGISTERED}", []),
    "inherited": (f"class Base:\n{SPEC}{EXEC}class Hook(Base):\n{FIND}{LOAD}{REGISTERED}", []),
    "of another module": (f"from own import Base\nclass Hook(Base):\n{FIND}{REGISTERED}", []),
    "the list is only read": (f"import sys\nclass Hook:\n{FIND}for each in sys.meta_path:\n    print(each)", []),
    "not registered": (f"import importlib\nclass Hook:\n{FIND}{LOAD}", []),
    "of a base class": (f"import importlib.abc\nclass Hook(importlib.abc.MetaPathFinder):\n{FIND}", ["find_module"]),
    "a loader of a base class": (f"from importlib.abc import Loader\nclass Hook(Loader):\n{LOAD}", ["load_module"]),
    "a loader for find_module alone": (
        f"class Load:\n{LOAD}class Hook:\n{SPEC}    def find_module(self, fullname): return Load()\n{REGISTERED}",
        [],
    ),
    "its methods are called by the file": (
        f"class Hook:\n{FIND}{LOAD}class Own:\n{FIND}{LOAD}{REGISTERED}own = Own()\nown.load_module('a')",
        ["find_module", "load_module"],
    ),
    "registered, and called too": (
        f"import sys\nclass Hook:\n{FIND}hook = Hook()\nsys.meta_path.insert(0, hook)\nhook.find_module('a')",
        ["find_module"],
    ),
    "other parameters": (f"class Hook:\n    def find_module(self, request, x, y): pass\n{REGISTERED}", []),
}


@pytest.mark.parametrize(("text", "expected"), HOOKS.values(), ids=HOOKS)
def test_hooks(text: str, expected: list[str]) -> None:
    findings = [each for each in migrate(text.encode(), Options()).findings if each.use.form is Form.HOOK]
    assert [each.use.name for each in findings] == expected
    assert all("add `def " in each.reason and each.verdict is not Verdict.READY for each in findings)


def test_release() -> None:
    """The hook of a module that is often copied names the release that has the new methods."""
    text = f"import sys\nclass _SixMetaPathImporter:\n{FIND}{LOAD}sys.meta_path.append(_SixMetaPathImporter())\n"
    reasons = [each.reason for each in migrate(text.encode()).findings]
    assert [each.endswith("; or take six 1.16.0 or later, which has them") for each in reasons] == [True, True]
