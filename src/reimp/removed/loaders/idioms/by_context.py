"""With `--modern`, a search for a loader as a search for a spec: a test for the module, or the loader of the spec."""

from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.layout import prefers_single_quotes
from reimp.reading.questions.syntax import as_truth_value, has_comment, in_parentheses, is_none_test, negation
from reimp.reading.source import Source
from reimp.removed.rule import Change, Decision, Rewritten, replace
from reimp.removed.template import Template, template


@dataclass(frozen=True)
class Search:
    """The function to call with the same arguments, and how it differs in a test and where the loader is used."""

    function: Template
    in_test: str
    for_loader: str


def by_context(source: Source, call: cst.Call, search: Search) -> Decision | None:
    """Return what becomes of a call that searches for a loader; None if its arguments do not fit."""
    if has_comment(source, call) or any(each.star or each.keyword for each in call.args):
        return None
    new = search.function
    if is_none_test(source, call):
        return replace(source, call.func, new, search.in_test)
    if (outer := negation(source, call)) and not call.lpar:
        (start, end), (_, stop) = source.span(outer), source.span(call.func)
        return Rewritten((Change(start, stop, new), Change(end, end, template(" is None"))), search.in_test)
    if as_truth_value(source, call):
        before, after = in_parentheses(source, call)
        return Rewritten(_around(source, call, template(before, new), template(" is not None", after)), search.in_test)
    parent = source.parent(call)
    if isinstance(parent, cst.Attribute) and parent.value is call:
        return Rewritten(_around(source, call, new, template(".loader")), search.for_loader)
    quote = "'" if prefers_single_quotes(source.text.decode()) else '"'
    default = template(f", {quote}loader{quote}, None)")
    return Rewritten(_around(source, call, template("getattr(", new), default), search.for_loader)


def _around(source: Source, call: cst.Call, before: Template, after: Template) -> tuple[Change, Change]:
    """Return the changes that write *before* in place of the function, and *after* behind the call."""
    start, end = source.span(call)
    return Change(start, source.span(call.func)[1], before), Change(end, end, after)
