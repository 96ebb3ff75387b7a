"""Evaluates conditions such as `sys.version_info < (3, 12)`: on which versions of Python each may be true, or false.

A condition is evaluated on its syntax tree, with names resolved by scope, and on all versions at once: a `Series` has
the value of an expression on each of them. A value that is not known is None; no decision rests on it.
"""

import libcst as cst

from reimp.reading.conditions.evaluator import truths
from reimp.reading.conditions.version_values import UNKNOWN
from reimp.reading.source import Source
from reimp.versions import EVERYTHING, Versions, versions_where


def possible(source: Source, test: cst.BaseExpression, *, outcome: bool) -> Versions:
    """Return the versions on which a condition may come to *outcome*."""
    if test not in source.outcomes:
        source.outcomes[test] = _outcomes(source, test)
    return source.outcomes[test][outcome]


def _outcomes(source: Source, test: cst.BaseExpression) -> tuple[Versions, Versions]:
    """Return the versions on which a condition may be false, and those on which it may be true."""
    try:
        found = truths(source, test)
    except RecursionError:
        found = UNKNOWN
    if found is UNKNOWN:
        return EVERYTHING, EVERYTHING
    return versions_where([not each for each in found]), versions_where([each is not False for each in found])
