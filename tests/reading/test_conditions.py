"""Which versions of Python a condition lets in."""

import io
import random
import tokenize
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, NamedTuple

import libcst as cst
import pytest

from reimp.reading.conditions import possible
from reimp.reading.source import parse
from reimp.versions import Version, Versions

pytest.importorskip("hypothesis")
from hypothesis import given, settings, strategies as st

IMPORTS = "import builtins, imp, importlib, platform, six, sys\n"
ALL = "any version"

# The condition, and on which versions it is true; it is false on all others.
UNDERSTOOD = {
    # sys.version_info
    "sys.version_info >= (3, 16)": "3.16 and later",
    "sys.version_info < (3, 20)": "2.7 to 3.19",
    "sys.version_info < (3, 15)": "2.7 to 3.14",
    "sys.version_info[:2] == (3, 15)": "3.15",
    "sys.version_info[:2] != (3, 15)": "2.7 to 3.14, 3.16 and later",
    "sys.version_info >= (4,)": "no version",
    "sys.version_info < (4,)": ALL,
    "sys.version_info < (2, 6)": "no version",
    "sys.version_info == (3, 12)": "no version",  # it has five items
    "sys.version_info > (3, 12)": "3.12 and later",
    "sys.version_info <= (3, 12)": "2.7 to 3.11",
    "sys.version_info >= (3, 12, 0)": "3.12 and later",
    "sys.version_info >= (3, 12, 0, 'final', 0)": "3.12 and later",
    "sys.version_info >= (3,)": "3.0 and later",
    "(3, 12) <= sys.version_info": "3.12 and later",
    "(3, 0) <= sys.version_info < (3, 12)": "3.0 to 3.11",
    "(3, 9) <= sys.version_info[:2] <= (3, 11)": "3.9 to 3.11",
    "sys.version_info[0] == 2": "2.7",
    "sys.version_info[0] is 2": "2.7",
    "sys.version_info[0] > 2": "3.0 and later",
    "2 < sys.version_info[0]": "3.0 and later",
    "sys.version_info[0] >= 4": "no version",
    "sys.version_info[0] in (2,)": "2.7",
    "sys.version_info[0] in [2]": "2.7",
    "sys.version_info[0] in {2}": "2.7",
    "sys.version_info[0] not in (2,)": "3.0 and later",
    "sys.version_info[:2] in ((2, 6), (2, 7), (3, 5))": "2.7, 3.5",
    "sys.version_info[0] == 3 and sys.version_info[1] >= 12": "3.12 and later",
    "sys.version_info.major == 2": "2.7",
    "sys.version_info.major == 3 and sys.version_info.minor < 4": "3.0 to 3.3",
    "sys.version_info[0:2] >= (3, 4)": "3.4 and later",
    "sys.version_info[:-3] >= (3, 4)": "3.4 and later",
    "sys.version_info[-5] == 2": "2.7",
    "sys.version_info[0] * 100 + sys.version_info[1] >= 312": "3.12 and later",
    "not sys.version_info >= (3,)": "2.7",
    "not (sys.version_info[0] == 2 or sys.version_info < (3, 4))": "3.4 and later",
    # sys.hexversion
    "sys.hexversion >= 0x03000000": "3.0 and later",
    "sys.hexversion >= 0x030C0000": "3.12 and later",
    "sys.hexversion >= 0x030C00F0": "3.12 and later",
    "sys.hexversion >= 50331648": "3.0 and later",
    "sys.hexversion < 0x03100000": "2.7 to 3.15",
    "sys.hexversion >> 24 == 2": "2.7",
    "sys.hexversion >> 16 >= 0x030C": "3.12 and later",
    "sys.hexversion & 0xFF000000 == 0x02000000": "2.7",
    # sys.version
    "sys.version.startswith('2')": "2.7",
    'sys.version.startswith(("2.", "1."))': "2.7",
    "sys.version.startswith('3.1.')": "3.1",
    "sys.version[0] == '2'": "2.7",
    "sys.version[:1] == '2'": "2.7",
    "sys.version[0] in '2'": "2.7",
    "sys.version[:3] == '2.7'": "2.7",
    "sys.version < '3'": "2.7",
    "sys.version >= '3'": "3.0 and later",
    "'3' <= sys.version": "3.0 and later",
    "int(sys.version[0]) >= 3": "3.0 and later",
    "sys.version < '3.2'": "2.7 to 3.1, 3.10 to 3.19",  # as Python compares texts
    # platform
    "platform.python_version_tuple()[0] == '2'": "2.7",
    "int(platform.python_version_tuple()[0]) >= 3": "3.0 and later",
    "platform.python_version_tuple() < ('3',)": "2.7",
    "platform.python_version().startswith('2')": "2.7",
    "platform.python_version()[0] == '2'": "2.7",
    # types and flags
    "str is bytes": "2.7",
    "bytes is str": "2.7",
    "bytes is not str": "3.0 and later",
    "str == bytes": "2.7",
    "str != bytes": "3.0 and later",
    "six.PY2": "2.7",
    "six.PY3": "3.0 and later",
    "not six.PY3": "2.7",
    "six.PY34": "3.4 and later",
    "True": ALL,
    "False": "no version",
    "1": ALL,
    "0": "no version",
    # feature tests
    "hasattr(builtins, 'reload')": "2.7",
    "not hasattr(builtins, 'unicode')": "3.0 and later",
    # with others
    "(sys.version_info if six.PY2 else (3,)) < (3,)": "2.7",
    "six.PY2 if str is bytes else not six.PY3": "2.7",
    "(version := sys.version_info) < (3,)": "2.7",
}

# The condition, and on which versions it may be true, and may be false.
PARTLY_UNDERSTOOD = {
    "unknown and sys.version_info < (3,)": ("2.7", ALL),
    "unknown or sys.version_info < (3,)": (ALL, "3.0 and later"),
    "sys.version_info >= (3, 12, 1)": ("3.12 and later", "2.7 to 3.12"),
    "sys.version_info[:3] == (3, 12, 1)": ("3.12", ALL),
    "sys.version_info != (3, 12, 1, 'final', 0)": (ALL, "3.12"),
    "sys.hexversion > 0x030C01F0": ("3.12 and later", "2.7 to 3.12"),
    "sys.hexversion > 0x030C80F0": ("3.12 and later", "2.7 to 3.12"),
    "sys.version.startswith('3.12.1')": ("3.12", ALL),
    "sys.version == '3.12.1'": ("3.12", ALL),
    "sys.version < '3.12.1'": ("2.7 to 3.1, 3.10 to 3.12", "3.2 to 3.9, 3.12 and later"),
    "sys.version_info < (3,) and unknown < 3": ("2.7", ALL),
    "hasattr(importlib, 'reload')": (ALL, "2.7 to 3.7"),
    "not hasattr(importlib.util, 'find_spec')": ("2.7 to 3.7", ALL),
    "hasattr(imp, 'cache_from_source')": (ALL, "2.7 to 3.7"),
    "hasattr(importlib, 'find_loader')": ("2.7 to 3.11", "2.7 to 3.7, 3.12 and later"),
}

NOT_UNDERSTOOD = """\
unknown
unknown()
unknown.PY3
unknown < (3, 12)
unknown.version_info < (3, 12)
six.version_info < (3, 12)
version_info < (3, 12)
unknown.six.PY3 and unknown
'PyPy' in sys.version
sys.version_info < '3'
sys.version_info[9] == 2
sys.version_info[unknown] == 2
sys.version_info[::2] == (3, 12)
sys.version_info[0, 1] == 2
sys.version_info[2] == 2
sys.version_info[0] == '2'
sys.version_info >= [3, 12]
sys.version_info >= (*unknown, 3)
sys.version_info >= (3.12,)
sys.version[-1] == '2'
sys.version[:9] == '3.12'
hasattr(importlib, 'util')
sys.version[0] >= b'3'
sys.version.startswith('2', 1)
sys.version.startswith(*unknown)
sys.version.endswith('2')
sys.platform.startswith('2')
sys.hexversion & 0xFFFF == 2
sys.hexversion / 2 > 3
int(sys.version) > 2
int('x')
int(sys.version[0], base=10) == 2
float(sys.version[:3]) < 3
platform.python_version(1).startswith('2')
platform.python_version_tuple()[2] == '1'
hasattr(importlib, unknown)
hasattr(importlib, 'invented')
hasattr(importlib)
hasattr(unknown, 'reload')
hasattr(builtins, b'reload')
str is unknown
sys.version_info is (3, 12)
f'{sys.version_info}'
-sys.version_info
~sys.version_info[0]
""".splitlines()

# Lines before the condition, the condition, and on which versions it may be true.
BOUND = {
    "version_info": ("v = sys.version_info", "v < (3,)", "2.7"),
    "a slice": ("v = sys.version_info[:2]", "v == (3, 12)", "3.12"),
    "an item": ("major = sys.version_info[0]", "major == 2", "2.7"),
    "a field of a name": ("v = sys.version_info", "v.major == 2", "2.7"),
    "a comparison": ("PY316 = sys.version_info >= (3, 16)", "PY316", "3.16 and later"),
    "with an annotation": ("PY2: bool = sys.version_info[0] == 2", "PY2", "2.7"),
    "two targets": ("a = PY2 = sys.version_info[0] == 2", "PY2", "2.7"),
    "unpacked": ("major, minor = sys.version_info[:2]", "(major, minor) < (3, 12)", "2.7 to 3.11"),
    "unpacked in brackets": ("[major, *rest] = sys.version_info", "major == 2", "2.7"),
    "a name of a name": ("a = sys.version_info\nb = a\nc = b", "c < (3,)", "2.7"),
    "another name of a module": ("system = sys", "system.version_info < (3,)", "2.7"),
    "a text": ("v = sys.version", "v.startswith('2')", "2.7"),
    "a feature test": ("HAS = hasattr(builtins, 'reload')", "HAS", "2.7"),
    "imported": ("from six import PY2", "PY2", "2.7"),
    "imported under a name": ("from six import PY3 as new", "new", "3.0 and later"),
    "imported from the package": ("from .compat import PY3", "PY3", "3.0 and later"),
    "imported from the package itself": ("from . import PY3", "PY3", "3.0 and later"),
    "lower case": ("from requests.compat import is_py2", "is_py2", "2.7"),
    "of a vendored module": ("from pip._vendor import six", "six.PY34", "3.4 and later"),
    "from version_info": ("from sys import version_info", "version_info[0] == 2", "2.7"),
    "sys under a name": ("import sys as _sys", "_sys.version_info[0] == 2", "2.7"),
    "sys in a function": ("def f():\n    import sys", "sys.version_info[0] == 2", "2.7"),
    "sys twice": ("import sys\nimport sys", "sys.version_info[0] == 2", "2.7"),
    "platform under a name": ("from platform import python_version as pv", "pv()[0] == '2'", "2.7"),
    "from a star": ("from compat import *", "PY2", "2.7"),
    "two places that agree": ("try: import six\nexcept ImportError: from x import six", "six.PY2", "2.7"),
    "two values that agree": (
        "try: from six import PY2\nexcept ImportError: PY2 = sys.version_info[0] == 2",
        "PY2",
        "2.7",
    ),
    "builtins of either name": (
        "try: import builtins\nexcept ImportError: import __builtin__ as builtins",
        "hasattr(builtins, 'reload')",
        "2.7",
    ),
    "__builtins__": ("", "hasattr(__builtins__, 'reload')", "2.7"),
    "TYPE_CHECKING": ("from typing import TYPE_CHECKING", "TYPE_CHECKING", "no version"),
    "typing.TYPE_CHECKING": ("import typing as t", "t.TYPE_CHECKING", "no version"),
    "TYPE_CHECKING of typing_extensions": (
        "from typing_extensions import TYPE_CHECKING",
        "TYPE_CHECKING",
        "no version",
    ),
    "TYPE_CHECKING set to False": ("TYPE_CHECKING = False", "TYPE_CHECKING", "no version"),
    "TYPE_CHECKING, or False": (
        "try: from typing import TYPE_CHECKING\nexcept ImportError: TYPE_CHECKING = False",
        "TYPE_CHECKING",
        "no version",
    ),
    # not understood
    "own TYPE_CHECKING": ("TYPE_CHECKING = True", "not TYPE_CHECKING", ALL),
    "TYPE_CHECKING of another module": ("from settings import TYPE_CHECKING", "TYPE_CHECKING", ALL),
    "a setting": ("PY2 = False", "PY2", ALL),
    "a setting with another name": ("DEBUG = False", "DEBUG", ALL),
    "from the environment": ("import os\nPY2 = os.environ.get('PY2')", "PY2", ALL),
    "unbound": ("", "PY2", ALL),
    "an attribute": ("class config: PY2 = True", "config.PY2", ALL),
    "an attribute in lower case": ("import config", "config.py2", ALL),
    "bound twice": ("v = sys.version_info\nif x: v = (3,)", "v < (3,)", ALL),
    "bound in a loop": ("for v in x: pass", "v < (3,)", ALL),
    "changed": ("v = 2\nv += 1", "v == 2", ALL),
    "a tuple": ("v = (3, 8)", "sys.version_info < v", ALL),
    "an item after a star": ("*rest, major = sys.version_info", "major == 2", ALL),
    "only declared": ("PY2: bool", "PY2", ALL),
    "itself": ("v = v", "v", ALL),
    "in a circle": ("def f():\n    global v\n    v = w\ndef g():\n    global w\n    w = v", "v", ALL),
    "a long way": ("v0 = x\n" + "".join(f"v{n + 1} = v{n} and v{n}\n" for n in range(60)), "v60", ALL),
    "own sys": ("class sys: version_info = (2,)", "sys.version_info < (3,)", ALL),
    "sys of a package": ("from . import sys", "sys.version_info < (3,)", ALL),
    "own str": ("def str(): pass", "str is bytes", ALL),
    "str from a star": ("from future.builtins import *", "str is bytes", ALL),
    "own hasattr": ("def hasattr(*x): pass", "hasattr(builtins, 'reload')", ALL),
    "captured by match": ("match x:\n    case sys: pass", "sys.version_info < (3,)", ALL),
    "captured in a comprehension": ("[sys := 1 for _ in x]", "sys.version_info < (3,)", ALL),
    "own feature": ("def f(): pass\nf.reload = 1", "hasattr(f, 'reload')", ALL),
}


def outcomes(condition: str, before: str = "", after: str = "") -> tuple[Versions, Versions]:
    """Return the versions on which a condition may be true, and those on which it may be false."""
    source = parse(f"{IMPORTS}{before}\nif {condition}:\n    MARKED\n{after}\n".encode())
    (test,) = (each.test for each in source.nodes(cst.If) if source.code(each.body).strip() == "MARKED")
    return possible(source, test, outcome=True), possible(source, test, outcome=False)


@pytest.mark.parametrize(("condition", "true"), UNDERSTOOD.items(), ids=UNDERSTOOD)
def test_understood(condition: str, true: str) -> None:
    on_true, on_false = outcomes(condition)
    assert str(on_true) == true
    assert on_false == ~on_true


@pytest.mark.parametrize(("condition", "expected"), PARTLY_UNDERSTOOD.items(), ids=PARTLY_UNDERSTOOD)
def test_partly_understood(condition: str, expected: tuple[str, str]) -> None:
    on_true, on_false = outcomes(condition)
    assert (str(on_true), str(on_false)) == expected


@pytest.mark.parametrize("condition", NOT_UNDERSTOOD)
def test_not_understood(condition: str) -> None:
    """It may be true, and false, on any version."""
    assert [*map(str, outcomes(condition))] == [ALL, ALL]


@pytest.mark.parametrize(("before", "condition", "true"), BOUND.values(), ids=BOUND)
def test_bound(before: str, condition: str, true: str) -> None:
    """A name is what it is bound to, whatever it is called."""
    assert str(outcomes(condition, before)[0]) == true


# Lines before the condition and after it, and on which versions it may be true.
REBOUND = {
    "below": ("", "if sys.version_info < (3,):", "sys = None", "2.7"),
    "in the branch": ("", "if sys.version_info < (3,):", "    import other as sys", "2.7"),
    "above": ("import other as sys", "if sys.version_info < (3,):", "", ALL),
    "in a loop": ("", "for _ in x:\n  if sys.version_info < (3,):", "  sys = None", ALL),
    "below a function": ("", "def f():\n  if sys.version_info < (3,):", "sys = None", ALL),
}


@pytest.mark.parametrize(("before", "line", "after", "true"), REBOUND.values(), ids=REBOUND)
def test_rebound(before: str, line: str, after: str, true: str) -> None:
    """What is bound below counts only where it may run before."""
    source = parse(f"{IMPORTS}{before}\n{line}\n    pass\n{after}\n".encode())
    (branch,) = source.nodes(cst.If)
    assert str(possible(source, branch.test, outcome=True)) == true


def test_a_parameter() -> None:
    """A parameter hides what the module imports."""
    source = parse(b"import sys\nfrom six import PY3\ndef f(PY3, sys):\n    if PY3 and sys.version_info < (3,): pass\n")
    (branch,) = source.nodes(cst.If)
    assert str(possible(source, branch.test, outcome=True)) == ALL


def test_too_deep() -> None:
    """A condition that is too deep for the stack is not understood."""
    assert [*map(str, outcomes(" or ".join(["unknown"] * 400)))] == [ALL, ALL]


# --- compared with Python itself


class Info(NamedTuple):
    """What `sys.version_info` is."""

    major: int
    minor: int
    micro: int
    releaselevel: str
    serial: int


MICROS = (0, 1, 2, 3, 9, 20)
VERSIONS: list[Version] = [(2, 7), *((3, minor) for minor in range(8, 21))]


def namespace(version: Version, micro: int, *, unknown: bool) -> dict[str, Any]:
    """Return what the names of a condition are in that release."""
    major, minor = version
    text = f"{major}.{minor}.{micro}"
    hexversion = major << 24 | minor << 16 | micro << 8 | 0xF0
    return {
        "sys": SimpleNamespace(
            version_info=Info(major, minor, micro, "final", 0),
            hexversion=hexversion,
            version=f"{text} (main, Jan 1 2030)",
        ),
        "platform": SimpleNamespace(
            python_version=lambda: text, python_version_tuple=lambda: (str(major), str(minor), str(micro))
        ),
        "six": SimpleNamespace(PY2=major == 2, PY3=major == 3, PY34=version >= (3, 4)),
        "bytes": str if major == 2 else bytes,
        "unknown": unknown,
    }


class Condition(NamedTuple):
    """A condition, and whether it depends only on the major and minor version."""

    text: str
    exact: bool = True


def texts(pattern: str, **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Condition]:
    """Return conditions in which {op} is a comparison, {minor} a minor version and so on."""
    more = {"op": ORDERS, "minor": MINORS, "major": st.sampled_from([2, 3, 4]), **parts}
    return st.fixed_dictionaries(more).map(lambda found: Condition(pattern.format(**found)))


ORDERS = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])
MINORS = st.integers(0, 22)
NUMBERS = st.one_of(
    st.just("(3,)"), MINORS.map(lambda minor: f"(3, {minor})"), st.sampled_from(["(2,)", "(2, 7)", "(2, 6)", "(4,)"])
)
PIECES = st.sampled_from(["2", "3", "2.7", "3.", "3.1", "3.1.", "3.9", "3.12.", "3.20"])
EXACT = st.one_of(
    texts("sys.version_info {op} {numbers}", numbers=NUMBERS),
    texts("{numbers} {op} sys.version_info", numbers=NUMBERS),
    texts("sys.version_info[:2] {op} {numbers}", numbers=NUMBERS),
    texts("sys.version_info[0:2] {op} {numbers}", numbers=NUMBERS),
    texts("{one} {op} sys.version_info {op} {other}", one=NUMBERS, other=NUMBERS),
    texts("{one} <= sys.version_info[:2] < {other}", one=NUMBERS, other=NUMBERS),
    texts("sys.version_info[0] {op} {major}"),
    texts("sys.version_info.major {op} {major}"),
    texts("sys.version_info.minor {op} {minor}"),
    texts("sys.version_info[-4] {op} {minor}"),
    texts("sys.version_info[0] {isin} ({major},)", isin=st.sampled_from(["in", "not in"])),
    texts(
        "sys.version_info[:2] {isin} [{one}, {other}]",
        one=NUMBERS,
        other=NUMBERS,
        isin=st.sampled_from(["in", "not in"]),
    ),
    texts("sys.version_info[0] * 100 + sys.version_info[1] {op} 3{minor:02}"),
    texts("sys.hexversion {op} 0x03{minor:02x}0000"),
    texts("sys.hexversion >> 24 {op} {major}"),
    texts("sys.hexversion >> 16 {op} 0x03{minor:02x}"),
    texts("sys.hexversion & 0xFFFF0000 {op} 0x03{minor:02x}0000"),
    texts("sys.version[0] {op} '{major}'"),
    texts("sys.version[:3] {op} '{piece}'", piece=PIECES),
    texts("sys.version.startswith('{piece}')", piece=PIECES),
    texts("sys.version.startswith(('{one}', '{other}'))", one=PIECES, other=PIECES),
    texts("sys.version {op} '{piece}'", piece=PIECES),
    texts("'{piece}' {op} sys.version", piece=PIECES),
    texts("int(sys.version[0]) {op} {major}"),
    texts("platform.python_version_tuple()[0] {op} '{major}'"),
    texts("int(platform.python_version_tuple()[1]) {op} {minor}"),
    texts("platform.python_version().startswith('{piece}')", piece=PIECES),
    texts("{flag}", flag=st.sampled_from(["six.PY2", "six.PY3", "six.PY34", "True", "False"])),
    texts("{one} {op} {other}", one=st.just("str"), other=st.just("bytes"), op=st.sampled_from(["is", "is not", "=="])),
)
MICRO = st.integers(0, 3)
INEXACT = st.one_of(
    texts("sys.version_info {op} (3, {minor}, {micro})", micro=MICRO),
    texts("sys.version_info[:3] {op} (3, {minor}, {micro})", micro=MICRO),
    texts("sys.version_info {op} (3, {minor}, {micro}, 'final', 0)", micro=MICRO),
    texts("sys.version_info.micro {op} {micro}", micro=MICRO),
    texts("sys.hexversion {op} 0x03{minor:02x}{micro:02x}F0", micro=MICRO),
    texts("sys.version {op} '3.{minor}.{micro}'", micro=MICRO),
    texts("sys.version.startswith('3.{minor}.{micro}')", micro=MICRO),
    texts("unknown"),
).map(lambda condition: condition._replace(exact=False))


def combined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    pattern = st.sampled_from(["({}) and ({})", "({}) or ({})", "not ({})", "({}) if ({}) else ({})", "(({}))"])
    return st.tuples(pattern, inner, inner, inner).map(
        lambda parts: Condition(parts[0].format(*(each.text for each in parts[1:])), all(e.exact for e in parts[1:]))
    )


CONDITIONS = st.recursive(EXACT | INEXACT, combined, max_leaves=4)
QUICK = settings(deadline=None, derandomize=True, database=None)


def results(condition: str, version: Version) -> Iterator[bool]:
    """Yield what Python makes of a condition in several releases of a version."""
    for micro in MICROS:
        for unknown in (False, True):
            yield bool(eval(condition, namespace(version, micro, unknown=unknown)))


@settings(QUICK, max_examples=400)
@given(CONDITIONS)
def test_same_as_python(condition: Condition) -> None:
    """Nothing is left out that Python lets in; where only major and minor version count, nothing more is let in."""
    on_true, on_false = outcomes(condition.text)
    for version in VERSIONS:
        real = {*results(condition.text, version)}
        found = {outcome for outcome, versions in ((True, on_true), (False, on_false)) if version in versions}
        assert real == found if condition.exact else real <= found, (version, condition)


def laid_out(condition: str, chance: random.Random) -> str:
    """Return a condition with other white space, line breaks and parentheses."""
    tokens = [each.string for each in tokenize.generate_tokens(io.StringIO(condition).readline) if each.string.strip()]
    blanks = [" ", "  ", "\t", "\n", "\n    ", " \\\n ", " # why\n"]
    text = "".join(token + chance.choice(blanks) for token in tokens)
    return f"({text})" if chance.random() < 0.5 else f"( (\n{text}) )"


@settings(QUICK, max_examples=100)
@given(CONDITIONS, st.integers(0, 2**32))
def test_layout(condition: Condition, number: int) -> None:
    """Layout makes no difference."""
    assert outcomes(laid_out(condition.text, random.Random(number))) == outcomes(condition.text)
