"""With `--modern`, `importlib.abc.Finder` as the base of a class that has `find_spec`.

Before:
    class Finder(importlib.abc.Finder):
        def find_spec(self, fullname, path, target=None): ...
After:
    class Finder(importlib.abc.MetaPathFinder):
        def find_spec(self, fullname, path, target=None): ...
Same because: the import system asks such a class for `find_spec` only. A class whose `find_spec` takes no path becomes
an `importlib.abc.PathEntryFinder`.
Left alone: without `--modern`, all. With it, a class without a method `find_spec` of its own, and all but base classes,
such as `isinstance(finder, importlib.abc.Finder)`.
"""

from collections.abc import Iterator

import libcst as cst

from reimp.reading.questions.qualified import qualified_name
from reimp.reading.questions.syntax import dotted, has_comment
from reimp.reading.source import Source
from reimp.removed.idiom import Context
from reimp.removed.refusals import standing_refusal
from reimp.removed.rule import Decision, replace
from reimp.removed.template import Module, template
from reimp.uses.bindings import Reference

_API = "importlib.abc.Finder"
_DIFFERENCE = "is also seen by isinstance, has invalidate_caches(), and does not require a method find_module"


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the base classes that have a successor."""
    taken: dict[Reference, Decision] = {}
    for reference in _references(context) if context.options.modern else ():
        owner = _class_with_base(context.source, reference.node)
        name = _successor(context.source, owner) if owner else ""
        if name and not has_comment(context.source, reference.node):
            new = template(Module("importlib.abc"), f".{name}")
            taken[reference] = replace(context.source, reference.node, new, _DIFFERENCE)
    return taken


def _references(context: Context) -> Iterator[Reference]:
    for each in context.references:
        if each.use.api == _API and context.options.chooses(_API) and not standing_refusal(context.source, each):
            yield each


def _class_with_base(source: Source, node: cst.CSTNode) -> cst.ClassDef | None:
    """Return the class that has an expression as one of its bases."""
    argument = source.parent(node)
    owner = source.parents.get(argument) if isinstance(argument, cst.Arg) else None
    return owner if isinstance(owner, cst.ClassDef) and argument in owner.bases else None


def _successor(source: Source, owner: cst.ClassDef) -> str:
    """Return the base class that fits the parameters of `find_spec`, "" if there is no such method or base."""
    body = owner.body.body if isinstance(owner.body, cst.IndentedBlock) else ()
    methods = [each for each in body if isinstance(each, cst.FunctionDef) and each.name.value == "find_spec"]
    if len(methods) != 1 or methods[0].params.star_kwarg or isinstance(methods[0].params.star_arg, cst.Param):
        return ""
    names = [each.name.value for each in methods[0].params.params]
    static = any(dotted(each.decorator) == "staticmethod" for each in methods[0].decorators)
    own = names if static else names[1:]
    if not own:
        return ""
    name = "MetaPathFinder" if len(own) > 1 and own[1] != "target" else "PathEntryFinder"
    others = {qualified_name(source, each.value) for each in owner.bases}
    return "" if others & {"importlib.abc.MetaPathFinder", "importlib.abc.PathEntryFinder"} else name
