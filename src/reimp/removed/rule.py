"""A rule: what to write for a name of `imp`, or why that is left to a person."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import libcst as cst

from reimp.reading.source import Source

# A template is Python code with names that depend on the file in braces: `{importlib.util}` stands for that module,
# `{:find_module}` for the helper in reimp/removed/helpers/find_module.py, `{=PY_SOURCE}` for a constant.
Template = str
PLACE = re.compile(r"\{(?P<module>[\w.]+)\}|\{:(?P<helper>\w+)\}|\{=(?P<constant>\w+)\}")


@dataclass(frozen=True)
class Refused:
    """Why a rule will not rewrite; *reason* finishes the sentence "imp.reload ...", and says what to do."""

    reason: str


@dataclass(frozen=True)
class Change:
    """The text from *start* to *end* gives way to *template*; adapted: the difference that this makes."""

    start: int
    end: int
    template: Template


@dataclass(frozen=True)
class Rewritten:
    """What a rule makes of a use: changes that do not overlap; *difference* is "" if it is exact."""

    changes: tuple[Change, ...]
    difference: str = ""
    shown: str = ""  # what to show for it, where the changes do not tell


Decision = Rewritten | Refused
CallRule = Callable[[Source, cst.Call], Decision | None]


@dataclass(frozen=True)
class Rule:
    """What to write for one name of `imp`."""

    value: Template | Refused
    """What the name becomes where it is passed as a value, or called with no better way."""
    call: CallRule | None = None
    """What a call of it becomes; None: the value is called in its place."""
    in_c: bool = False
    """Whether it is a function of C, which in a class does not become a method."""

    @property
    def importable(self) -> tuple[str, str] | None:
        """Module and name, if `from module import name` gives the value."""
        match = re.fullmatch(r"\{([\w.]+)\}\.(\w+)", self.value) if isinstance(self.value, str) else None
        return (match[1], match[2]) if match else None


def replace(source: Source, node: cst.CSTNode, template: Template) -> Rewritten:
    """Write *template* in place of *node*."""
    return Rewritten((Change(*source.span(node), template),))


def without_arguments(template: Template) -> CallRule:
    """Return the rule by which a call without arguments becomes *template*."""
    return lambda source, call: None if call.args or has_comment(source, call) else replace(source, call, template)


def around(source: Source, outer: cst.CSTNode, inner: cst.CSTNode, before: Template, after: Template) -> Rewritten:
    """Keep *inner* as it is, and write other text for what stands before and after it in *outer*."""
    (start, end), (inner_start, inner_end) = source.span(outer), source.span(inner)
    return Rewritten((Change(start, inner_start, before), Change(inner_end, end, after)))


def arguments(call: cst.Call, *names: str) -> dict[str, cst.Arg] | None:
    """Return the arguments of a call by name, None if they cannot be told (`*args`) or do not fit."""
    found: dict[str, cst.Arg] = {}
    for index, argument in enumerate(call.args):
        if argument.star or (argument.keyword is None and index >= len(names)):
            return None
        name = argument.keyword.value if argument.keyword else names[index]
        if name in found or name not in names:
            return None
        found[name] = argument
    return found


def has_comment(source: Source, node: cst.CSTNode, *kept: cst.CSTNode) -> bool:
    """Return whether there may be a comment in the text of *node*, outside of *kept*."""
    text = source.code(node)
    for part in kept:
        text = text.replace(source.code(part), "", 1)
    return "#" in text


def as_truth_value(source: Source, node: cst.CSTNode) -> bool:
    """Return whether all that matters of an expression is whether it is true."""
    parent = source.parent(node)
    if isinstance(parent, cst.If | cst.While | cst.IfExp | cst.Assert):
        return parent.test is node
    if isinstance(parent, cst.UnaryOperation):
        return isinstance(parent.operator, cst.Not)
    if isinstance(parent, cst.CompIf):
        return True
    if isinstance(parent, cst.BooleanOperation):
        return as_truth_value(source, parent)
    call = source.parent(parent) if isinstance(parent, cst.Arg) else None
    return isinstance(call, cst.Call) and isinstance(call.func, cst.Name) and call.func.value == "bool"


def in_parentheses(source: Source, node: cst.CSTNode) -> tuple[str, str]:
    """Return what to write before and after a comparison that takes the place of *node*."""
    parent = source.parent(node)
    if isinstance(parent, cst.UnaryOperation):
        return ("", "") if isinstance(parent.operator, cst.Not) else ("(", ")")
    lower = (
        cst.If
        | cst.While
        | cst.Assert
        | cst.CompIf
        | cst.Assign
        | cst.Return
        | cst.Arg
        | cst.BooleanOperation
        | cst.IfExp
    )
    alone = isinstance(parent, lower)
    return ("", "") if alone else ("(", ")")
