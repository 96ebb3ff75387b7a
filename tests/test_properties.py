"""Whatever trees and calls hypothesis thinks of: our `imp` does what the standard one does. It never crashes or hangs.

`pytest tests/test_properties.py --hypothesis-profile=long` tries more, and others each time.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import pythons

pytest.importorskip("hypothesis")
from hypothesis import HealthCheck, given, settings, strategies as st
from properties import lines as made, process

pytestmark = pytest.mark.long


# The same examples each time; `long` is another profile.
if settings.get_current_profile_name() == "long":
    TRIED = settings()
else:
    TRIED = settings(max_examples=100, derandomize=True, database=None)
TRIED = settings(TRIED, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module", autouse=True)
def _processes() -> Iterator[None]:
    yield
    process.close_all()
    standard_answer.cache_clear()


@cache
def standard_answer(python: str, lines: tuple[str, ...], settled: bool) -> dict[str, Any]:
    return process.standard(python).ask(list(lines), settled=settled)


def same(kind: str, lines: list[str], *, settled: bool = False) -> None:
    """Assert that *lines* do with our `imp` what they do with the standard one: PyPy's own for PyPy, else 3.11's."""
    if kind.startswith("pyodide"):
        pytest.skip("no pipes to it that stay open, and none of the special files")
    with_imp = kind if kind.startswith("pypy") else "3.11"
    expected = standard_answer(pythons.path(with_imp), tuple(lines), settled)
    answer = process.ours(pythons.path(kind)).ask(lines, settled=settled)
    if kind == with_imp:
        assert_equal(lines, answer, expected)
    elif not other_language(answer, expected):
        assert_equal(lines, across_versions(answer), across_versions(expected))


def assert_equal(lines: list[str], answer: dict[str, Any], expected: dict[str, Any]) -> None:
    """Assert that two answers are equal; if not, show the first line in which they differ."""
    for each in zip(lines, answer["outcomes"], expected["outcomes"], strict=True):
        line, ours, theirs = each
        assert (line, ours) == (line, theirs)
    assert answer == expected


# What follows is all that is not compared between versions of Python. On 3.11 and PyPy everything is compared.

# Of an exception, the type is compared; the text if it is one of imp's own. Other texts are those of importlib, of the
# parser, of marshal and of the operating system's functions, and change.
TEXTS_OF_IMP = re.compile(
    r"No module named|'name' must be|'path' must be|invalid file open mode|file object required|Don't know how to"
    r"|.* is not a package$|empty pathname|existing directory"
    r"|invalid or missing encoding .* for|(unknown encoding|encoding problem) for"
)

# 3.12: a NUL in a source is a SyntaxError, and was a ValueError. A bad byte may be noticed before bad indentation.
SYNTAX_ERRORS = {"SyntaxError", "IndentationError", "TabError"}
NUL_IN_SOURCE = "source code string cannot contain null bytes"

# 3.14: bytes that are no UTF-8 are refused in comments, too; annotations are not evaluated, and unknown names in them
# are no errors. Whatever follows in the example is then different.
REFUSED, EVALUATED = "Non-UTF-8 code", "NameError"


def across_versions(answer: dict[str, Any]) -> dict[str, Any]:
    """Return *answer* without what changes from one version of Python to the next, whatever `imp` does."""
    return answer | {"outcomes": [_outcome_across_versions(outcome) for outcome in answer["outcomes"]]}


def _outcome_across_versions(outcome: dict[str, Any]) -> dict[str, Any]:
    if "raises" not in outcome:
        return outcome
    told = dict(outcome)
    if not TEXTS_OF_IMP.match(told["text"]):
        del told["text"]
    if told["raises"] in SYNTAX_ERRORS or outcome["text"] == NUL_IN_SOURCE:
        told["raises"] = "SyntaxError"
    return told


def other_language(answer: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Return whether the newer Python takes a source in another way, before `imp` has a part in it."""
    ours, theirs = str(answer["outcomes"]), str(expected["outcomes"])
    return ours != theirs and (REFUSED in ours or (EVALUATED in theirs and EVALUATED not in ours))


@given(lines=made.searches(), settled=st.booleans())
@TRIED
def test_search(kind: str, lines: list[str], settled: bool) -> None:
    same(kind, lines, settled=settled)


@given(lines=made.searches_of_sys_path(), settled=st.booleans())
@TRIED
def test_search_of_sys_path(kind: str, lines: list[str], settled: bool) -> None:
    same(kind, lines, settled=settled)


@given(lines=made.wrong_arguments())
@TRIED
def test_search_with_wrong_arguments(kind: str, lines: list[str]) -> None:
    same(kind, lines)


@given(lines=made.encodings())
@TRIED
def test_encoding(kind: str, lines: list[str]) -> None:
    same(kind, lines)


@given(lines=made.loads_of_source())
@TRIED
def test_load_source(kind: str, lines: list[str]) -> None:
    same(kind, lines)


@given(lines=made.loads_of_modules())
@TRIED
def test_load_module(kind: str, lines: list[str]) -> None:
    same(kind, lines)


@given(lines=made.loads_of_packages())
@TRIED
def test_load_package(kind: str, lines: list[str]) -> None:
    same(kind, lines)


@given(lines=made.loads_of_byte_code())
@TRIED
def test_load_compiled(kind: str, lines: list[str]) -> None:
    same(kind, lines)


@given(lines=made.changes_in_between())
@TRIED
def test_change_between_search_and_load(kind: str, lines: list[str]) -> None:
    same(kind, lines)


@given(lines=made.cache_paths())
@TRIED
def test_cache_paths(kind: str, lines: list[str]) -> None:
    same(kind, lines)
