"""Which Pythons reach a place in a file, what guards it, and what a migration makes of that."""

import libcst as cst
import pytest
from texts import Left, Rewritten, check_left, check_rewritten

from reimp.migration.pipeline import migrate
from reimp.model import Guard, Verdict
from reimp.reading.guards import guard, reached
from reimp.reading.source import Source, parse
from reimp.versions import Version

IMPORTS = "import importlib, imp, six, sys, os\nfrom typing import TYPE_CHECKING\n"
ALL = "any version"

# The text, the versions that reach USE, and its guard for an API that is gone in 3.12.
REACHED: dict[str, tuple[str, str, Guard]] = {
    "nothing around it": ("USE", ALL, Guard.NONE),
    # if, elif, else
    "if": ("if sys.version_info < (3,):\n    USE", "2.7", Guard.OLD),
    "if on one line": ("if sys.version_info < (3,): USE", "2.7", Guard.OLD),
    "if before 3.8": ("if sys.version_info < (3, 8):\n    USE", "2.7 to 3.7", Guard.OLD),
    "if before 3.9": ("if sys.version_info < (3, 9):\n    USE", "2.7 to 3.8", Guard.VERSION),
    "if before 3.12": ("if sys.version_info < (3, 12):\n    USE", "2.7 to 3.11", Guard.VERSION),
    "if before 3.13": ("if sys.version_info < (3, 13):\n    USE", "2.7 to 3.12", Guard.NONE),
    "if since 3.12": ("if sys.version_info >= (3, 12):\n    USE", "3.12 and later", Guard.NONE),
    "if since 3.16": ("if sys.version_info >= (3, 16):\n    USE", "3.16 and later", Guard.NONE),
    "if 3.20": ("if sys.version_info[:2] == (3, 20):\n    USE", "3.20", Guard.NONE),
    "if since 4": ("if sys.version_info >= (4,):\n    USE", "no version", Guard.OLD),
    "if not since 4": ("if sys.version_info >= (4,):\n    x\nelse:\n    USE", ALL, Guard.NONE),
    "if, in the condition": ("if USE and sys.version_info < (3,):\n    x", ALL, Guard.NONE),
    "if of something unknown": ("if unknown:\n    USE", ALL, Guard.NONE),
    "else": ("if sys.version_info >= (3, 12):\n    x\nelse:\n    USE", "2.7 to 3.11", Guard.VERSION),
    "else since 3.16": ("if sys.version_info >= (3, 16):\n    x\nelse:\n    USE", "2.7 to 3.15", Guard.NONE),
    "elif": (
        "if six.PY2:\n    x\nelif sys.version_info < (3, 12):\n    USE\nelse:\n    x",
        "3.0 to 3.11",
        Guard.VERSION,
    ),
    "else after elif": (
        "if six.PY2:\n    x\nelif sys.version_info >= (3, 12):\n    x\nelse:\n    USE",
        "3.0 to 3.11",
        Guard.VERSION,
    ),
    "below an if": ("if sys.version_info < (3,):\n    x\nUSE", ALL, Guard.NONE),
    # nested: the sets intersect
    "nested": (
        "if sys.version_info >= (3, 9):\n    if sys.version_info < (3, 11):\n        USE",
        "3.9 to 3.10",
        Guard.VERSION,
    ),
    "nested, never both": ("if six.PY2:\n    if six.PY3:\n        USE", "no version", Guard.OLD),
    "in a function": ("if six.PY2:\n    def f():\n        USE", "2.7", Guard.OLD),
    "in a class in a loop": ("if six.PY2:\n    for x in y:\n        class A:\n            z = USE", "2.7", Guard.OLD),
    "for type checkers": ("if TYPE_CHECKING:\n    USE", "no version", Guard.OLD),
    # expressions
    "conditional expression": ("x = USE if sys.version_info < (3, 12) else y", "2.7 to 3.11", Guard.VERSION),
    "else of one": ("x = y if sys.version_info >= (3, 12) else USE", "2.7 to 3.11", Guard.VERSION),
    "and": ("x = six.PY2 and USE", "2.7", Guard.OLD),
    "and, before it": ("x = USE and six.PY2", ALL, Guard.NONE),
    "or": ("x = six.PY3 or USE", "2.7", Guard.OLD),
    "and, and": ("x = y and six.PY2 and USE", "2.7", Guard.OLD),
    "while": ("while six.PY2:\n    USE", "2.7", Guard.OLD),
    # early exits
    "return": ("def f():\n    if six.PY3:\n        return\n    USE", "2.7", Guard.OLD),
    "return since 3.16": (
        "def f():\n    if sys.version_info >= (3, 16):\n        return\n    USE",
        "2.7 to 3.15",
        Guard.NONE,
    ),
    "raise": ("if sys.version_info >= (3, 12):\n    raise ImportError\nUSE", "2.7 to 3.11", Guard.VERSION),
    "continue": ("for x in y:\n    if six.PY3: continue\n    USE", "2.7", Guard.OLD),
    "break": ("for x in y:\n    if six.PY3: break\n    USE", "2.7", Guard.OLD),
    "after the loop": ("for x in y:\n    if six.PY3: break\nUSE", ALL, Guard.NONE),
    "sys.exit": ("if six.PY3:\n    print(x); sys.exit(1)\nUSE", "2.7", Guard.OLD),
    "exit": ("if six.PY3: exit()\nUSE", "2.7", Guard.OLD),
    "an exit of another kind": ("if six.PY3: x.exit()\nUSE", ALL, Guard.NONE),
    "return in else": ("def f():\n    if six.PY2:\n        x\n    else:\n        return\n    USE", "2.7", Guard.OLD),
    "return in elif": (
        "def f():\n    if six.PY2:\n        x\n    elif sys.version_info >= (3, 12):\n        return\n    USE",
        "2.7 to 3.11",
        Guard.VERSION,
    ),
    "two returns": (
        "def f():\n    if six.PY2: return\n    if sys.version_info >= (3, 12): return\n    USE",
        "3.0 to 3.11",
        Guard.VERSION,
    ),
    "a nested return": ("def f():\n    if six.PY3:\n        if x: y\n        return\n    USE", "2.7", Guard.OLD),
    "a return in two conditions": (
        "def f():\n    if x:\n        if six.PY3: return\n    USE",
        ALL,
        Guard.NONE,
    ),
    "a return, in an inner condition": (
        "def f():\n    if six.PY3:\n        if sys.version_info >= (3, 12): return\n    USE",
        "2.7 to 3.11",
        Guard.VERSION,
    ),
    "a return that something else decides": ("def f():\n    if x: return\n    USE", ALL, Guard.NONE),
    "a return below": ("def f():\n    USE\n    if six.PY3: return", ALL, Guard.NONE),
    "a return of another function": ("def f():\n    if six.PY3: return\nUSE", ALL, Guard.NONE),
    "code after a return": ("def f():\n    return\n    USE", ALL, Guard.NONE),  # for linters to report
    # what always fails
    "an import that fails": ("try:\n    import importlib.abc.Loader\n    USE\nexcept: pass", "no version", Guard.OLD),
    "after the block of one": ("try:\n    import importlib.abc.Loader\nexcept: pass\nUSE", ALL, Guard.NONE),
    "os.path is no package": ("import os.path\nUSE", ALL, Guard.NONE),
    # feature tests
    "no importlib.reload": ("if not hasattr(importlib, 'reload'):\n    USE", "2.7 to 3.7", Guard.OLD),
    "importlib.reload": ("if hasattr(importlib, 'reload'):\n    x\nelse:\n    USE", "2.7 to 3.7", Guard.OLD),
    "no imp.reload": ("if not hasattr(imp, 'reload'):\n    USE", "2.7 to 3.7", Guard.OLD),
    "an unknown feature": ("if not hasattr(importlib, 'invented'):\n    USE", ALL, Guard.NONE),
    # handled
    "handled": ("try:\n    USE\nexcept ImportError:\n    x = None", ALL, Guard.HANDLED),
    "handled, but guarded": ("try:\n    if six.PY2: USE\nexcept ImportError:\n    x = None", "2.7", Guard.OLD),
}

# For an API that is gone in a version: the condition, and the guard of USE behind it.
GONE: dict[str, tuple[str, Version, Guard]] = {
    "before 3.15, gone in 3.15": ("sys.version_info < (3, 15)", (3, 15), Guard.VERSION),
    "before 3.15, gone in 3.12": ("sys.version_info < (3, 15)", (3, 12), Guard.NONE),
    "before 3.12, gone in 3.15": ("sys.version_info < (3, 12)", (3, 15), Guard.VERSION),
    "before 3.16, gone in 3.15": ("sys.version_info < (3, 16)", (3, 15), Guard.NONE),
    "only 3.15, gone in 3.15": ("sys.version_info[:2] == (3, 15)", (3, 15), Guard.NONE),
    "only 3.13, gone in 3.14": ("sys.version_info[:2] == (3, 13)", (3, 14), Guard.VERSION),
    "Python 2, gone in 3.15": ("sys.version_info[0] == 2", (3, 15), Guard.OLD),
}

# The file, and whether each finding is ready.
MIGRATED = {
    "before 3.12": ("if sys.version_info < (3, 12):\n    import imp\n    imp.reload(x)\n", True),
    "before 3.12, over lines": ("if (sys .version_info\n    <(3,12)):\n    import imp\n    imp.reload(x)\n", True),
    "before 3.12, with another operand": ("if (3, 12) > sys.version_info:\n    import imp\n    imp.reload(x)\n", True),
    "Python 2": ("if str is bytes:\n    import imp\n    imp.reload(x)\n", True),
    "Python 2, by a flag": ("from .compat import PY2\nif PY2:\n    import imp\n    imp.reload(x)\n", True),
    "since 3.16": ("if sys.version_info >= (3, 16):\n    import imp\nimp.lock_held()\n", False),
    "since 3.16, in it": ("if sys.version_info >= (3, 16):\n    import imp\n    imp.lock_held()\n", False),
    "3.20 only": ("if sys.version_info[:2] == (3, 20):\n    import imp\n    imp.lock_held()\n", False),
    "before 3.13": ("if sys.version_info < (3, 13):\n    import imp\n    imp.lock_held()\n", False),
    "a setting": ("PY2 = False\nif PY2:\n    import imp\n    imp.lock_held()\n", False),
    "a parameter": ("def f(PY2):\n    if PY2:\n        import imp\n        imp.lock_held()\n", False),
    "own TYPE_CHECKING": ("TYPE_CHECKING = True\nif TYPE_CHECKING:\n    import imp\n    imp.lock_held()\n", False),
    "version of another module": ("import x\nif x.version_info < (3,):\n    import imp\n    imp.lock_held()\n", False),
    "own ImportError": (
        "class ImportError(Exception): pass\ntry: import imp\nexcept ImportError: pass\nimp.lock_held()\n",
        False,
    ),
}


REWRITTEN: Rewritten = {
    "version guard around a use": (
        (
            b"import imp, sys\n"
            b"if sys.version_info >= (3, 4):\n"
            b"    from importlib import reload\n"
            b"else:\n"
            b"    reload = imp.reload\n"
            b"x = imp.get_tag()\n"
        ),
        (
            b"import importlib, sys\n"
            b"if sys.version_info >= (3, 4):\n"
            b"    from importlib import reload\n"
            b"else:\n"
            b"    reload = importlib.reload\n"
            b"x = sys.implementation.cache_tag\n"
        ),
    ),
    "a blank before a colon": (
        b"try:\n    x()\nexcept OSError :\n    import imp\n    imp.reload(y)\n",
        b"try:\n    x()\nexcept OSError :\n    import importlib\n    importlib.reload(y)\n",
    ),
    "an import that always fails": (
        b"try:\n    import importlib.abc.Loader as imp\nexcept ImportError:\n    import imp\nimp.reload(y)\n",
        (
            b"try:\n    import importlib.abc.Loader as imp\nexcept ImportError:\n    import importlib\n"
            b"importlib.reload(y)\n"
        ),
    ),
}
LEFT: Left = {
    "fallback None": (
        b"try:\n    import imp\nexcept ImportError:\n    imp = None\nif imp: imp.reload(x)\n",
        "is ready: line 4 binds 'imp' where the import fails",
    ),
    "dead": (
        b"import sys\nif sys.version_info < (3, 12):\n    import imp\n    imp.reload(x)\n",
        "is not reached by Python 3.12 and later",
    ),
    "fallback": (
        b"try:\n    from importlib import reload\nexcept ImportError:\n    from imp import reload\n",
        "is not reached by Python 3.12 and later",
    ),
    "dead code for Python 2": (
        (
            b"import sys\n"
            b"if sys.version_info[0] == 2:\n"
            b"    import imp\n"
            b"    reload = imp.reload\n"
            b"else:\n"
            b"    import importlib\n"
            b"    reload = importlib.reload\n"
        ),
        "is not reached by Python 3.12 and later",
    ),
    "hasattr of what only Python 2 has": (
        b"import builtins\nif hasattr(builtins, 'reload'):\n    import imp\n    imp.reload = builtins.reload\n",
        "is not reached by Python 3.12 and later",
    ),
    "TYPE_CHECKING": (
        (b"from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import imp\ndef f(x: 'imp.NullImporter'): pass\n"),
        "is not reached by Python 3.12 and later",
    ),
}


def marked(text: str) -> tuple[Source, cst.Name]:
    """Return the file, and the name USE in it."""
    source = parse(f"{IMPORTS}{text}\n".encode())
    (node,) = (each for each in source.nodes(cst.Name) if each.value == "USE")
    return source, node


@pytest.mark.parametrize(("text", "versions", "expected"), REACHED.values(), ids=REACHED)
def test_reached(text: str, versions: str, expected: Guard) -> None:
    source, node = marked(text)
    assert str(reached(source, node)) == versions
    assert guard(source, node, (3, 12)) is expected
    assert guard(source, node, (3, 12)) is expected  # once more, from what is known now


@pytest.mark.parametrize(("condition", "gone", "expected"), GONE.values(), ids=GONE)
def test_guard_of_an_api(condition: str, gone: Version, expected: Guard) -> None:
    source, node = marked(f"if {condition}:\n    USE")
    assert guard(source, node, gone) is expected


@pytest.mark.parametrize(("text", "ready"), MIGRATED.values(), ids=MIGRATED)
def test_migrated(text: str, ready: bool) -> None:
    """What no Python without imp reaches is ready; all else is work, also if only a later Python reaches it."""
    findings = migrate(f"import sys\n{text}".encode()).findings
    assert findings
    assert {each.verdict is Verdict.READY for each in findings} == {ready}


def test_rewritten_in_a_branch_for_later() -> None:
    before = b"import sys\nif sys.version_info >= (3, 16): import imp\nimp.reload(x)\n"
    found = migrate(before)
    assert found.result == before.replace(b"imp\n", b"importlib\n").replace(b"imp.", b"importlib.")
    assert not any(each.verdict is Verdict.READY or each.use.guard for each in found.findings)


def test_long_chain() -> None:
    """A file may have more branches than Python has stack for functions that call themselves."""
    chain = "".join(f"elif x == {number}:\n    return\n" for number in range(300))
    source, node = marked("def f():\n    " + f"if six.PY3:\n    return\n{chain}USE".replace("\n", "\n    "))
    assert str(reached(source, node)) == "2.7"


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)


@pytest.mark.parametrize(("text", "reason"), LEFT.values(), ids=LEFT)
def test_left_alone(text: bytes, reason: str) -> None:
    """The text does not change, and its author is told why."""
    check_left(text, reason)
