"""`loader.load_module(name)` of a standard loader loads a module, or executes it again if it is loaded.

Before: `module = importlib.machinery.SourceFileLoader("name", path).load_module()`
After: `module = load_with_loader(importlib.machinery.SourceFileLoader("name", path))`, with a helper function
Same because: the helper has the module in `sys.modules` while it runs, executes a module that is already loaded in the
same object, and takes a new one out if it raises. Its short form is for loaders of files, called with no name or with
their own. Archives get a helper `load_from_archive(importer, name)`.
Left alone: the method where it is passed as a value, and that of objects which may not be standard loaders.
"""

import libcst as cst

from reimp.reading.questions.syntax import has_comment
from reimp.reading.source import Source
from reimp.removed.loaders.idioms.file_loaders import is_of_file, is_own_name
from reimp.removed.rule import Change, Decision, Refused, Rewritten, Rule
from reimp.removed.template import Helper, Template, template
from reimp.uses.receivers import class_of

_LOAD = template(Helper("load_with_loader"))
_LOAD_FILE = template(Helper("load_with_file_loader"))
_LOAD_FROM_ARCHIVE = template(Helper("load_from_archive"))


def _call(source: Source, call: cst.Call) -> Decision | None:
    loader = cst.ensure_type(call.func, cst.Attribute).value
    if len(call.args) > 1 or any(each.star for each in call.args):
        return Refused("is called with arguments that it never took; pass the name of the module alone")
    if has_comment(source, call, loader, *call.args):
        return Refused("has a comment inside; move the comment to a line of its own")
    if class_of(source, loader).startswith("zipimport."):
        return with_loader(source, call, _LOAD_FROM_ARCHIVE)
    if is_load_of_file(source, call):
        return without_name(source, call, _LOAD_FILE)
    return with_loader(source, call, _LOAD)


def is_load_of_file(source: Source, call: cst.Call) -> bool:
    """Return whether `loader.load_module()` loads a file, with no name or the loader's own."""
    loader = cst.ensure_type(call.func, cst.Attribute).value
    named = any(not is_own_name(source, loader, each.value) for each in call.args)
    return is_of_file(source, loader) and not named


def without_name(source: Source, call: cst.Call, helper: Template) -> Rewritten:
    """Return the decision that passes the loader to *helper*."""
    (start, end), (first, last) = source.span(call), _loader_span(source, call)
    return Rewritten((Change(start, first, template(helper, "(")), Change(last, end, template(")"))))


def with_loader(source: Source, call: cst.Call, helper: Template) -> Rewritten:
    """Return the decision that passes the loader and the name, if there is one, to *helper*."""
    if not call.args:
        return without_name(source, call, helper)
    (start, end), (first, last) = source.span(call), _loader_span(source, call)
    argument, stop = source.span(call.args[0].value)
    before = Change(start, first, template(helper, "("))
    return Rewritten((before, Change(last, argument, template(", ")), Change(stop, end, template(")"))))


def _loader_span(source: Source, call: cst.Call) -> tuple[int, int]:
    return source.span(cst.ensure_type(call.func, cst.Attribute).value)


RULE = Rule(Refused("is passed as a value; write a function that calls it"), _call)
