"""With `--modern`, the decorators of `load_module` in a class that has `exec_module`.

Before:
    @importlib.util.module_for_loader
    def load_module(self, module): ...
After:
    def load_module(self, module): ...
Same because: the import system calls `exec_module` of such a class, and sets the attributes of the module itself.
Left alone: without `--modern`, all. With it, all where the class has no method `exec_module` of its own.
"""

import re
from collections.abc import Iterator

import libcst as cst

from reimp.reading.questions.layout import line_start
from reimp.reading.questions.syntax import has_comment
from reimp.reading.source import Source
from reimp.removed.idiom import Context
from reimp.removed.refusals import standing_refusal
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import template
from reimp.uses.bindings import Reference

_DIFFERENCES = {
    "module_for_loader": "passes the name to a load_module that other code calls, in the place of the module",
    "set_loader": "does not set `__loader__` where other code calls load_module",
    "set_package": "does not set `__package__` where other code calls load_module",
}
_SHOWN = template("exec_module")


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the decorators that can go."""
    taken: dict[Reference, Decision] = {}
    for reference in _references(context) if context.options.modern else ():
        decorator = context.source.parents.get(reference.node)
        if isinstance(decorator, cst.Decorator) and _is_needless(context.source, decorator):
            start = line_start(context.source, context.source.span(decorator)[0])
            change = Change(start, _next_line(context.source, decorator), ())
            taken[reference] = Rewritten((change,), _DIFFERENCES[reference.use.name], _SHOWN)
    return taken


def _references(context: Context) -> Iterator[Reference]:
    for each in context.references:
        own = each.use.api == f"importlib.util.{each.use.name}" and each.use.name in _DIFFERENCES
        if own and context.options.chooses(each.use.api) and not standing_refusal(context.source, each):
            yield each


def _is_needless(source: Source, decorator: cst.Decorator) -> bool:
    """Return whether a decorator is of a load_module, beside an exec_module, and has a line without a comment."""
    method = source.parent(decorator)
    body = source.parents.get(method)
    siblings = body.body if isinstance(body, cst.IndentedBlock) else ()
    names = {each.name.value for each in siblings if isinstance(each, cst.FunctionDef)}
    is_load = isinstance(method, cst.FunctionDef) and method.name.value == "load_module"
    return is_load and "exec_module" in names and not has_comment(source, decorator)


def _next_line(source: Source, decorator: cst.Decorator) -> int:
    """Return where the line after a decorator begins."""
    line = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)").match(source.text, source.span(decorator.decorator)[1])
    return line.end() if line else len(source.text)
