"""`loader.load_module(name)` of a standard loader loads a module, or executes it again if it is loaded.

Before: `module = importlib.machinery.SourceFileLoader("name", path).load_module()`
After: `module = load_spec(importlib.util.spec_from_loader("name", importlib.machinery.SourceFileLoader("name", path)))`
Same because: the helper has the module in `sys.modules` while it runs, executes a module that is already loaded in the
same object, and takes a new one out if it raises. Loaders in variables
are passed to a helper `load_with_loader(loader, name)`, and those of archives to `load_from_archive(importer, name)`.
Left alone: the method where it is passed as a value, and that of objects which may not be standard loaders.
"""

import re

import libcst as cst

from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.layout import indentation_unit, limit, line_start
from reimp.reading.questions.syntax import arguments, equal, has_comment
from reimp.reading.source import Source
from reimp.removed.rule import Change, Decision, Refused, Rewritten, Rule, kept
from reimp.removed.template import Helper, Module, Template, template
from reimp.uses.receivers import class_of

_LOAD = template(Helper("load_with_loader"))
_LOAD_FROM_ARCHIVE = template(Helper("load_from_archive"))
_OF_FILES = {f"importlib.machinery.{name}FileLoader" for name in ("Source", "Sourceless", "Extension")}


def _call(source: Source, call: cst.Call) -> Decision | None:
    function = cst.ensure_type(call.func, cst.Attribute)
    if len(call.args) > 1 or any(each.star for each in call.args):
        return Refused("is called with arguments that it never took; pass the name of the module alone")
    if has_comment(source, call, function.value, *call.args):
        return Refused("has a comment inside; move the comment to a line of its own")
    if class_of(source, function.value).startswith("zipimport."):
        return _with_loader(source, call, function.value, _LOAD_FROM_ARCHIVE)
    return _of_new_loader(source, call, function.value) or _with_loader(source, call, function.value)


def _of_new_loader(source: Source, call: cst.Call, loader: cst.BaseExpression) -> Decision | None:
    """Return what becomes of `SourceFileLoader(name, path).load_module(name)`."""
    if not isinstance(loader, cst.Call) or class_of(source, loader.func) not in _OF_FILES:
        return None
    given = arguments(loader, "fullname", "path")
    if given is None or len(given) != 2 or any(each.keyword for each in loader.args) or loader.lpar:  # noqa: PLR2004
        return None
    name = given["fullname"].value
    if not is_simple(name) or (call.args and not equal(call.args[0].value, name)):
        return None
    (start, end), (first, last) = source.span(call), source.span(loader)
    breaks = _breaks(source, call, source.code(name), source.code(loader))
    inner, outer = breaks[0]
    open_, close = breaks[1]
    made = template(Module("importlib.util"), ".spec_from_loader(", open_, kept(source, name), ", ")
    before, after = template(Helper("load_spec"), "(", inner, made), template(close, ")", outer, ")")
    return Rewritten((Change(start, first, before), Change(last, end, after)))


def _breaks(source: Source, call: cst.Call, name: str, loader: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the line breaks in the two pairs of brackets around the loader, "" where one line is not too long."""
    start, end = source.span(call)
    begin, unit = line_start(source, start), indentation_unit(source.text.decode())
    blanks = re.match(rb"[ \t]*", source.text[begin:])
    rest = re.match(rb"[^\r\n]*", source.text[end:])
    indent = source.module.default_newline + (blanks[0].decode() if blanks else "")
    made, none = f"importlib.util.spec_from_loader({name}, {loader})", ("", "")
    if start - begin + len(f"load_spec({made})") + (len(rest[0]) if rest else 0) <= limit(source):
        return none, none
    outer = indent + unit, indent
    return (outer, none) if len(f"{indent}{unit}{made}") - 1 <= limit(source) else (outer, (outer[0] + unit, outer[0]))


def _with_loader(source: Source, call: cst.Call, loader: cst.BaseExpression, helper: Template = _LOAD) -> Decision:
    """Return what becomes of `loader.load_module(name)`."""
    (start, end), (first, last) = source.span(call), source.span(loader)
    before = Change(start, first, template(helper, "("))
    if not call.args:
        return Rewritten((before, Change(last, end, template(")"))))
    argument, stop = source.span(call.args[0].value)
    return Rewritten((before, Change(last, argument, template(", ")), Change(stop, end, template(")"))))


RULE = Rule(Refused("is passed as a value; write a function that calls it"), _call)
