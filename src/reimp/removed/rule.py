"""A rule: what to write for a removed API, or why that is left to a person."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import libcst as cst

from reimp.reading.questions.syntax import has_comment
from reimp.reading.source import Source
from reimp.removed.template import Kept, Template, attribute, template
from reimp.versions import PYTHON_2, Version


class Refusal(StrEnum):
    """What kind of reason there is not to rewrite a use."""

    MANUAL = "manual"  # a person has to change it
    IGNORED = "ignored"  # a comment on its line says so
    UNREACHED = "unreached"  # no Python without the API reaches it
    LATER = "later"  # the Python that the code has to be ready for still has the API
    READY = "ready"  # the code copes with a Python without it


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a use is not rewritten; *reason* finishes the sentence "imp.reload ...", and names the next step."""

    reason: str
    kind: Refusal = Refusal.MANUAL


@dataclass(frozen=True, slots=True)
class Change:
    """The text from *start* to *end*, offsets in bytes, gives way to *template*."""

    start: int
    end: int
    template: Template


@dataclass(frozen=True, slots=True)
class Shift:
    """The lines that begin between *start* and *end* move to the left.

    Each loses *by* of its blanks, those after the first *at*, or as many as it has.
    """

    start: int
    end: int
    by: int
    at: int

    def cut(self, blanks: int) -> tuple[int, int]:
        """Return which of the *blanks* at the beginning of a line go: from which to before which."""
        first = max(0, min(self.at, blanks - self.by))
        return first, min(first + self.by, blanks)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What becomes of a use: changes that do not overlap; *difference* is "" if it is exact."""

    changes: tuple[Change, ...]
    difference: str = ""
    shown: Template = ()  # what to show for it, where the changes do not tell
    shifts: tuple[Shift, ...] = ()  # of blocks whose header is taken out


Decision = Rewritten | Refused
CallRule = Callable[[Source, cst.Call], Decision | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """What to write for one removed API."""

    value: Template | Refused
    """What the name becomes where it is passed as a value, or called with no better way."""
    call: CallRule | None = None
    """What a call of it becomes; None: the value is called in its place."""
    modern: CallRule | None = None
    """What a call of it becomes with --modern, if that is shorter; it is asked before *call*."""
    in_c: bool = False
    """Whether it is a function of C, which in a class does not become a method."""
    since: Version = PYTHON_2
    """The first Python that has what takes its place."""

    @property
    def importable(self) -> tuple[str, str] | None:
        """Module and name, if `from module import name` gives the value."""
        return None if isinstance(self.value, Refused) else attribute(self.value)


def kept(source: Source, node: cst.CSTNode) -> Kept:
    """Return the part of a template that is the text of *node*."""
    return Kept(*source.span(node))


def replace(source: Source, node: cst.CSTNode, new: Template, difference: str = "") -> Rewritten:
    """Write *new* in place of *node*."""
    return Rewritten((Change(*source.span(node), new),), difference)


def without_arguments(new: Template) -> CallRule:
    """Return the rule by which a call without arguments becomes *new*."""
    return lambda source, call: None if call.args or has_comment(source, call) else replace(source, call, new)


def around(source: Source, outer: cst.CSTNode, inner: cst.CSTNode, before: Template, after: Template) -> Rewritten:
    """Keep *inner* as it is, and write other text for what is before and after it in *outer*."""
    (start, end), (inner_start, inner_end) = source.span(outer), source.span(inner)
    return Rewritten((Change(start, inner_start, before), Change(inner_end, end, template(after))))
