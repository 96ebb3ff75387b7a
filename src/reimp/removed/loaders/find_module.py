"""`finder.find_module(name)` of a standard finder returns the loader of a module, None if there is no such module.

Before: `loader = importlib.machinery.PathFinder.find_module(name)`
After: `loader = loader_of(importlib.machinery.PathFinder.find_spec(name))`, with a helper function
Same because: the finders looked for a spec, and returned its loader; the helper keeps None.
Left alone: the method where it is passed as a value, and that of objects which may not be standard finders.
"""

import libcst as cst

from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.syntax import has_comment
from reimp.reading.source import Source
from reimp.removed.rule import Change, Decision, Refused, Rewritten, Rule
from reimp.removed.template import Helper, Template, template
from reimp.uses.receivers import class_of

_ONE = {"importlib.machinery.FileFinder", "zipimport.zipimporter", "importlib.abc.PathEntryFinder"}


def call_with(source: Source, call: cst.Call, helper: Template) -> Decision:
    """Return the decision that calls find_spec, and passes its result to *helper*."""
    function = cst.ensure_type(call.func, cst.Attribute)
    if has_comment(source, call, function.value, *call.args):
        return Refused("has a comment inside; move the comment to a line of its own")
    start, end = source.span(call)
    changes = [Change(start, start, template(helper, "(")), Change(*source.span(function.attr), template("find_spec"))]
    for argument in call.args:
        if argument.star or (argument.keyword and argument.keyword.value not in ("fullname", "path")):
            return Refused("is called with unknown arguments; call find_spec, and use the loader of its result")
    if class_of(source, function.value) in _ONE and len(call.args) > 1:
        if len(call.args) > 2 or not is_simple(call.args[1].value):  # noqa: PLR2004
            return Refused("is called with a path, which it ignores; delete the path")
        changes.append(Change(source.span(call.args[0].value)[1], source.span(call.args[1].value)[1], ()))
    return Rewritten((*changes, Change(end, end, template(")"))))


def _call(source: Source, call: cst.Call) -> Decision | None:
    return call_with(source, call, template(Helper("loader_of")))


RULE = Rule(Refused("is passed as a value; write a function that calls find_spec"), _call)
