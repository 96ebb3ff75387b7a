"""Code that was moved by hand and cannot work: what is reported, with what to write."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Form, Verdict

HEAD = "import importlib.util\n"
SPEC = f"{HEAD}spec = importlib.util.spec_from_file_location('a', 'b')\n"
NEVER = "try:\n    import importlib.util\nexcept ImportError:\n    import imp\n"
# Code, and the end of each reason.
REPORTED = {
    "a path": (
        f"{HEAD}importlib.import_module('a', '/b/a.py')",
        ["`sys.modules['a'] = module` and `spec.loader.exec_module(module)`"],
    ),
    "a path in a variable": (
        "from importlib import import_module\nimport os\npath = os.path.join(x, 'a')\nimport_module(n, path)",
        ["`sys.modules[n] = module` and `spec.loader.exec_module(module)`"],
    ),
    "a package": (f"{HEAD}importlib.import_module('.a', 'b.c')\nimportlib.import_module('.a', __package__)", []),
    "no module, and one is made": (
        f"{SPEC}m = importlib.util.module_from_spec(spec)\ntry:\n    spec.loader.exec_module()\nfinally:\n    pass",
        ["write spec.loader.exec_module(m)"],
    ),
    "no module": (
        f"{SPEC}spec.loader.exec_module()",
        ["write `module = importlib.util.module_from_spec(spec)` before, and spec.loader.exec_module(module)"],
    ),
    "a module": (f"{SPEC}spec.loader.exec_module(module)", []),
    "a method of the file": (
        f"{HEAD}class A:\n    def exec_module(self): pass\nloader = A()\nloader.exec_module()",
        [],
    ),
    "no name imp": (
        "import importlib\nimp.load_source('a', 'b')",
        ["is used, and no statement binds 'imp'; write what takes its place"],
    ),
    "a parameter imp": ("import importlib\ndef f(imp):\n    imp.load_source('a', 'b')", []),
    "a star": ("import importlib\nfrom a import *\nimp.load_source('a', 'b')", []),
    "a handler that never runs": (
        f"{NEVER}imp.load_source('a', 'b')",
        ["is used, and no Python 3 binds 'imp': the import in line 4 is never reached; move it"],
    ),
    "a handler that never runs, and a condition": (f"{NEVER}if x:\n    imp.load_source('a', 'b')", []),
    "a handler that never runs, and an exit": (
        f"{NEVER}def f():\n    if x:\n        return\n    imp.load_source('a', 'b')",
        [],
    ),
    "a handler that never runs, and a condition around the function": (
        f"{NEVER}if x:\n    def f():\n        imp.load_source('a', 'b')",
        [],
    ),
    "a handler that never runs, and another value": (f"{NEVER}imp = x\nimp.load_source('a', 'b')", []),
}


@pytest.mark.parametrize(("text", "expected"), REPORTED.values(), ids=REPORTED)
def test_reported(text: str, expected: list[str]) -> None:
    reasons = [each.reason for each in migrate(text.encode()).findings if each.verdict is Verdict.MANUAL]
    assert [reason[-len(end) :] for reason, end in zip(reasons, expected, strict=True)] == expected


def test_form() -> None:
    (found,) = migrate(f"{HEAD}importlib.import_module('a', '/b/a.py')".encode()).findings
    assert (found.use.api, found.use.form) == ("", Form.MISTAKE)
