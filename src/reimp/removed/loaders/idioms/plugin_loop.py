"""`finder.find_module(name).load_module(name)`, for each plug-in that `pkgutil.iter_modules` finds.

Before:
    for finder, name, ispkg in pkgutil.iter_modules([folder]):
        finder.find_module(name).load_module(name)
After:
    for finder, name, ispkg in pkgutil.iter_modules([folder]):
        load_spec(finder.find_spec(name))
Same because: the loader made the spec again that the finder had found. The helper `load_spec` loads it as the loader
did: a module that is loaded is executed again in the same object.
Left alone: calls with two names that may differ, which the rules of the two methods rewrite. With `--modern`,
`importlib.import_module(name)` where `iter_modules` is called with a prefix, which the names begin with.
"""

from collections.abc import Iterator

import libcst as cst

from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.qualified import bindings
from reimp.reading.questions.syntax import arguments, equal, has_comment, matches
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Helper, Module, template
from reimp.uses.bindings import Reference
from reimp.uses.receivers import FINDER, class_of

_LOAD = template(Helper("load_spec"))
_IMPORT = template(Module("importlib"), ".import_module")
DIFFERENCE = (
    "imports as an import statement does: a module that is loaded is not executed again, and parents are imported"
)
_FINDERS = {FINDER, "importlib.machinery.FileFinder", "importlib.machinery.PathFinder"}


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for loads of what a finder has found in the same expression."""
    taken: dict[Reference, Decision] = {}
    finds = {call.node: call for call in _calls(context, "find_module", "find_loader")}
    for load in _calls(context, "load_module"):
        find = _found(load.node, finds)
        decision = _rewrite(context, load.node, find.node) if find else None
        if find and decision:
            shown = _IMPORT if decision.difference else _LOAD
            taken |= {load.reference: decision, find.reference: Rewritten((), decision.difference, shown)}
    return taken


def _calls(context: Context, *methods: str) -> Iterator[Call]:
    """Yield the calls of methods of loaders and finders that may be rewritten."""
    for api in sorted({each.use.api for each in context.references if each.use.name in methods}):
        yield from (call for call in context.calls(api) if isinstance(call.node.func, cst.Attribute))


def _found(load: cst.Call, finds: dict[cst.Call, Call]) -> Call | None:
    """Return the search of `find_module(name).load_module(name)` or `find_loader(name)[0].load_module(name)`."""
    receiver = cst.ensure_type(load.func, cst.Attribute).value
    method = "find_module"
    if isinstance(receiver, cst.Subscript):
        index = receiver.slice[0].slice
        if len(receiver.slice) > 1 or not isinstance(index, cst.Index) or not matches(index.value, "0"):
            return None
        receiver, method = receiver.value, "find_loader"
    find = finds.get(receiver) if isinstance(receiver, cst.Call) else None
    return find if find and find.reference.use.name == method else None


def _rewrite(context: Context, load: cst.Call, find: cst.Call) -> Rewritten | None:
    source, function = context.source, cst.ensure_type(find.func, cst.Attribute)
    found, loaded = arguments(find, "fullname"), arguments(load, "fullname")
    if not found or not loaded or any(each.keyword for each in (*find.args, *load.args)):
        return None
    name = found["fullname"].value
    finder = class_of(source, function.value)
    if finder not in _FINDERS or not is_simple(name) or not equal(name, loaded["fullname"].value):
        return None
    if has_comment(source, load, name, function.value) or load.lpar or find.lpar:
        return None
    start, end = source.span(load)
    if context.options.modern and has_prefix(source, name):
        return Rewritten((Change(start, end, template(_IMPORT, "(", context.keep(name), ")")),), DIFFERENCE)
    first, _ = source.span(function.value)
    attribute, after = source.span(function.attr), source.span(find)[1]
    return Rewritten(
        (
            Change(start, first, template(_LOAD, "(")),
            Change(*attribute, template("find_spec")),
            Change(after, end, template(")")),
        )
    )


def has_prefix(source: Source, name: cst.BaseExpression) -> bool:
    """Return whether a variable of a loop over the modules of a package has their full names."""
    found = bindings(source, name) if isinstance(name, cst.Name) else ()
    target = found[0].node if len(found) == 1 else None
    loop = next((each for each, _ in source.ancestors(target) if isinstance(each, cst.For)), None) if target else None
    call = loop.iter if loop else None
    given = arguments(call, "path", "prefix", "onerror") if isinstance(call, cst.Call) else None
    return bool(given) and "prefix" in (given or {})
