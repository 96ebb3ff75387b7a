"""Whatever the file: `migrate` keeps what need not change, makes Python, tells all it leaves, and is done at once."""

import ast
import random
import re
import sys
import warnings
from collections.abc import Callable

import libcst as cst
import pytest
from corpus import TEXTS

from reimp.migration.pipeline import is_candidate, migrate
from reimp.model import Options, Verdict
from reimp.reading.source import parse

pytest.importorskip("hypothesis")
from hypothesis import HealthCheck, given, seed, settings, strategies as st

QUICK = settings(deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))

# Names that new code needs: a file that has them already for something else must not notice.
WANTED = "importlib sys os types machinery util load_source load_spec find_module PY_SOURCE isinstance open".split()  # noqa: SIM905


def _python(text: bytes) -> ast.Module | None:
    """Return the tree of a text, None if it is no Python for the version that runs this."""
    try:
        with warnings.catch_warnings(action="ignore"):
            return ast.parse(text)
    except (SyntaxError, ValueError):
        return None


def _imports(tree: ast.Module) -> list[set[int]]:
    """Return the lines of each statement that imports imp, as the standard parser sees them."""
    return [
        set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
        for node in ast.walk(tree)
        if (isinstance(node, ast.Import) and any(alias.name == "imp" for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == "imp" and not node.level)
    ]


def check(text: bytes, options: Options) -> None:
    """Check what has to be so whatever the text is."""
    if _python(text) is None:
        return
    found = migrate(text, options)
    assert not any("Please report" in each.reason for each in found.findings)
    tree = _python(found.result)
    assert tree is not None, found.result.decode("latin-1")
    again = migrate(found.result, options)
    assert again.result == found.result
    told = {each.use.line for each in again.findings}
    ignored = {number for number, line in enumerate(found.result.splitlines(), 1) if b"reimp: ignore" in line}
    assert all(lines & (told | ignored) for lines in _imports(tree))
    assert bool(again.left) == bool(found.left)


def _wrapped(head: str) -> Callable[[str, random.Random], str]:
    """Return a mutation that puts a whole file into a block."""

    def wrap(text: str, _: random.Random) -> str:
        lines = [line for line in text.splitlines(keepends=True) if "__future__" not in line]
        tail = "finally:\n    pass\n" if head == "try:" else ""
        return head + "\n" + "".join("    " + line if line.strip() else line for line in lines) + "\n" + tail

    return wrap


def _clash(text: str, chance: random.Random) -> str:
    """Bind a name that new code may need, somewhere at the top level."""
    name = chance.choice(WANTED)
    how = (
        "{0} = 1|import json as {0}|def {0}(): pass|for {0} in (): pass|class {0}: pass|del {0}|[{0} := 1 for _ in ()]"
    )
    return _inserted(text, chance.choice(how.split("|")).format(name), chance)


def _inserted(text: str, statement: str, chance: random.Random) -> str:
    """Write a statement before a line that begins at the margin."""
    starts = [match.start() for match in re.finditer(r"^(?=\w)", text, re.MULTILINE)]
    place = chance.choice(starts) if starts else 0
    return f"{text[:place]}{statement}\n{text[place:]}"


def _renamed(text: str, chance: random.Random) -> str:
    """Give a variable of the file a name that new code may need."""
    names = sorted(set(re.findall(r"\b[a-z]{3,}\b", text)) - {"imp", "import"})
    return re.sub(rf"\b{chance.choice(names)}\b", chance.choice(WANTED), text) if names else text


def _spaced(text: str, chance: random.Random) -> str:
    """Write more white space, where there is some or around a dot."""
    return re.sub(
        r"(?<=\w)( |\.)(?=\w)", lambda match: chance.choice([match[1], f" {match[1]} ", " \\\n " + match[1]]), text
    )


MUTATIONS: list[Callable[[str, random.Random], str]] = [
    *map(_wrapped, ("def f():", "class A:", "if x:", "try:", "with x:", "async def f():", "for _ in x:")),
    _wrapped("# Why.\n@staticmethod\n@wraps(x)\ndef f():"),
    _clash,
    _clash,
    _renamed,
    _spaced,
    lambda text, chance: _inserted(text, chance.choice(["import imp", "from imp import *", "import imp as i"]), chance),
    lambda text, _: text.replace("\n", "\r\n"),
    lambda text, _: text.rstrip("\n"),
    lambda text, _: text.replace("    ", "\t"),
    lambda text, _: "\ufeff" + text,
    lambda text, _: text.replace("import imp\n", "try:\n    import imp\nexcept ImportError:\n    imp = None\n"),
    lambda text, _: text.replace("import imp\n", "import sys\nif sys.version_info >= (3, 12):\n    import imp\n"),
]


def _mutated(number: int) -> bytes:
    """Return a program of the tests after some mutations that leave it Python."""
    chance = random.Random(number)
    text = chance.choice(TEXTS)
    for mutation in chance.choices(MUTATIONS, k=chance.randint(1, 4)):
        changed = mutation(text.decode("utf-8", "replace"), chance).encode()
        text = changed if _python(changed) else text
    return text


@pytest.mark.parametrize("part", range(4))
def test_mutated_programs(part: int) -> None:
    """Programs of the tests, with layouts, blocks and names as they may also be."""
    for number in range(part, 160, 4):
        check(_mutated(number), Options(modern=number % 3 == 0))


@pytest.mark.long
@pytest.mark.parametrize("part", range(50))
def test_many_mutated_programs(part: int) -> None:
    """The same, many more."""
    for number in range(1000 + part, 6000, 50):
        check(_mutated(number), Options(modern=number % 3 == 0))


# A module for helper functions, and what becomes of FILE with it: constants from there, changed lines.
SHARED: dict[str, tuple[str, str, tuple[str, ...], int]] = {
    "none": ("", "x = 'é', is_frozen(y, z), PY_SOURCE", (), 9),
    "a module": ("pkg.h", "from pkg.h import PY_SOURCE, is_frozen", ("PY_SOURCE",), 2),
}
FILE = "import imp\nx = 'é', imp.is_frozen(y, z), imp.PY_SOURCE\n"


@pytest.mark.parametrize(("module", "line", "constants", "lines"), SHARED.values(), ids=SHARED)
def test_migration(module: str, line: str, constants: tuple[str, ...], lines: int) -> None:
    """The edits are in characters, and the other values say what a project has to have for the file."""
    found = migrate(FILE.encode(), Options(helpers=module))
    text = FILE
    for edit in reversed(found.edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text.encode() == found.result
    assert line in text.splitlines()
    assert (found.helpers, found.lost, found.left) == (("is_frozen",), ("imp",), 0)
    assert (found.constants, found.shared, found.new_lines) == (constants, bool(module), lines)


# What a file needs of the module for helper functions, and whether that has to be there.
NEEDED = {"a constant": ("imp.PY_SOURCE", True), "a helper": ("imp.is_frozen", True), "neither": ("imp.reload", False)}


@pytest.mark.parametrize(("code", "expected"), NEEDED.values(), ids=NEEDED)
def test_module_is_needed(code: str, expected: bool) -> None:
    assert migrate(f"import imp\nx = {code}\n".encode(), Options(helpers="h")).shared is expected


# A file, and whether it may have a use.
CANDIDATES = {
    "a use": (b"import imp\n", True),
    "a word": (b"x.imp()\n", False),
    "nothing": (b"x = 1\n", False),
}


@pytest.mark.parametrize(("text", "expected"), CANDIDATES.values(), ids=CANDIDATES)
def test_is_candidate(text: bytes, expected: bool) -> None:
    assert is_candidate(text) is expected
    assert bool(migrate(text).findings) is expected
    assert expected or migrate(text).result == text


# A file that is ignored, and one that Python warns about.
RESULTS = {
    "ignored": (b"# reimp: ignore-file\nimport imp\nimp.reload(x)\n",) * 2,
    "a string that Python warns about": (
        b"import imp\nx = '\\o'\nimp.reload(x)\n",
        b"import importlib\nx = '\\o'\nimportlib.reload(x)\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), RESULTS.values(), ids=RESULTS)
def test_result(before: bytes, after: bytes) -> None:
    found = migrate(before)
    assert found.result == after
    assert bool(found.findings) == (before != after)


def test_recursion_limit_is_put_back() -> None:
    before = sys.getrecursionlimit()
    migrate(b"import imp\nimp.reload(x)\n")
    assert sys.getrecursionlimit() == before


# A file whose doctest is all that uses a module, options, and the lines with a finding.
DOCTEST = b"def f():\n    '''\n    >>> import imp\n    >>> imp.reload(x)\n    '''\n"
CHOSEN = {
    "all": (Options(), [3, 4]),
    "one": (Options(select=("imp.reload",)), [3, 4]),
    "none": (Options(ignore=("imp",)), []),
}


@pytest.mark.parametrize(("options", "lines"), CHOSEN.values(), ids=CHOSEN)
def test_doctest(options: Options, lines: list[int]) -> None:
    found = migrate(DOCTEST, options)
    assert found.result == DOCTEST
    assert [each.use.line for each in found.findings] == lines


PYTHON_2 = (
    "is in a file with Python 2 code in line 1; port the file to Python 3 first, for example with the package modernize"
)

# A file that cannot be read, the line of its finding, and the beginning of the reason.
UNREADABLE = {
    "Python 2": (b"print 'x'\nimport imp\n", 2, PYTHON_2),
    "no Python": (b"import imp\nx = (\n", 2, "error at 3:0: expected"),
    "an unknown encoding": (b"# coding: nonsense\nimport imp\n", 1, "unknown encoding"),
    "too deep": (b"import imp\nx = " + b"-" * 2100 + b"y\n", 1, "its code nests 2104 levels deep, more than the 2000"),
}


@pytest.mark.parametrize(("text", "line", "reason"), UNREADABLE.values(), ids=UNREADABLE)
def test_unreadable(text: bytes, line: int, reason: str) -> None:
    """The file stays as it is, and one finding gives the reason."""
    found = migrate(text)
    assert found.result == text
    (finding,) = found.findings
    assert (finding.use.line, finding.verdict) == (line, Verdict.MANUAL)
    assert finding.reason.startswith(reason), finding.reason


# The head of a file, and whether a use on its last line can get a helper function.
HEADS = {
    "a docstring": ("'''Doc.'''; import imp", False),
    "a future": ("from __future__ import annotations; import imp", False),
    "a docstring, then a future": ("'''Doc.'''\nfrom __future__ import annotations; import imp", False),
    "two futures": (
        "from __future__ import annotations, division\nfrom __future__ import generators; import imp",
        False,
    ),
    "another import": ("from os import path; import imp", True),
    "an import of names, then of the future of another": ("from x import __future__; import imp", True),
}


@pytest.mark.parametrize(("head", "expected"), HEADS.values(), ids=HEADS)
def test_head(head: str, expected: bool) -> None:
    """New code cannot be before a docstring or a future import, so a use on the line of one is left."""
    text = f"{head}; imp.load_source('x', 'y')\n".encode()
    found = migrate(text)
    where = len(head.splitlines())
    assert (found.result != text) is expected
    reason = (
        "cannot be rewritten: new code has to be before a docstring or `from __future__`; put each on a line of its own"
    )
    told = [(each.use.line, each.use.api, each.verdict, each.reason) for each in found.findings]
    if expected:
        assert {verdict for _, _, verdict, _ in told} == {Verdict.EXACT}
    else:
        assert told == [(where, api, Verdict.MANUAL, reason) for api in ("imp", "imp.load_source")]


def _grammar() -> st.SearchStrategy[str]:
    """Return texts that the grammar of Python allows; the import takes seconds, and few tests need it."""
    grammar: st.SearchStrategy[str] = pytest.importorskip("hypothesmith").from_grammar()
    return grammar


@pytest.mark.slow
@settings(QUICK, max_examples=60)
@given(st.deferred(_grammar))
def test_no_use_no_change(text: str) -> None:
    """A file without imp is what it was; a use in its last line changes nothing else in it."""
    _round_trip(text)


@pytest.mark.long
@pytest.mark.parametrize("part", range(10))
def test_no_use_no_change_of_many(part: int) -> None:
    """The same, many more."""

    @seed(part)
    @settings(QUICK, derandomize=False, max_examples=200)
    @given(st.deferred(_grammar))
    def check_text(text: str) -> None:
        _round_trip(text)

    check_text()


def _round_trip(text: str) -> None:
    source = text.encode()
    assert is_candidate(source) or migrate(source).result == source
    try:
        parse(source)
    except (cst.ParserSyntaxError, SyntaxError, ValueError):
        return
    with_use = source.rstrip() + b"\nimport imp\nimp.reload(x)\n"
    if _python(with_use) and b"imp" not in source:
        result = migrate(with_use).result
        assert result in (with_use, source.rstrip() + b"\nimport importlib\nimportlib.reload(x)\n")


@settings(QUICK, max_examples=100)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    """Bytes that may be no Python at all give findings, no exception."""
    for text in (data, b"import imp\n" + data, data + b"\nimport imp\nimp.reload(x)\n"):
        assert migrate(text).result == text or _python(text)


TEXT = b"import importlib, pkgutil\nimportlib.find_loader(name)\npkgutil.get_loader(name)\n"
# A target, and the APIs that are rewritten for it.
TARGETS = {
    "before": ((3, 11), []),
    "one": ((3, 13), ["importlib.find_loader"]),
    "both": ((3, 14), ["importlib.find_loader", "pkgutil.get_loader"]),
}


@pytest.mark.parametrize(("target", "expected"), TARGETS.values(), ids=TARGETS)
def test_target(target: tuple[int, int], expected: list[str]) -> None:
    """What the target still has is left, and is ready."""
    found = migrate(TEXT, Options(target=target)).findings
    assert [each.use.api for each in found if each.verdict is Verdict.EXACT] == expected
    assert all(each.verdict is Verdict.READY for each in found if each.use.api not in expected)
