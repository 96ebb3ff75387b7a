"""With `--modern`, the load of a module that was found by its name, as an import.

Before: `module = pkgutil.get_loader(name).load_module(name)`
After: `module = importlib.import_module(name)`
Same because: what was found by a name is what an import of that name gives; it is not the same in all, as the finding
says.
Left alone: without `--modern`, all. With it, searches in a given path, and loads without a name where the search does
not have it in the same expression or as a spec.
"""

from collections.abc import Mapping

import libcst as cst

from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.qualified import qualified_name
from reimp.reading.questions.syntax import arguments, has_comment
from reimp.removed.idiom import Call, Context
from reimp.removed.loaders.idioms.file_loaders import made_by
from reimp.removed.loaders.idioms.plugin_loop import DIFFERENCE, IMPORT, has_full_names
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Template, template
from reimp.uses.bindings import Reference
from reimp.uses.receivers import FINDER, class_of

_LOADERS = {
    "importlib.find_loader": "name",
    "pkgutil.find_loader": "fullname",
    "pkgutil.get_loader": "module_or_name",
}


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for loads by a loader that was found by a name, and for searches in the same expression."""
    taken: dict[Reference, Decision] = {}
    if not context.options.modern:
        return taken
    searches = {call.node: call for api in _LOADERS for call in context.calls(api)}
    for load in context.calls("importlib.abc.Loader.load_module"):
        name = _name(context, load, searches)
        if name is None or has_comment(context.source, load.node):
            continue
        new = Change(*context.source.span(load.node), template(IMPORT, "(", name, ")"))
        taken[load.reference] = Rewritten((new,), DIFFERENCE)
        receiver = _receiver(load)
        inner = searches.get(receiver) if isinstance(receiver, cst.Call) else None
        if inner:
            taken[inner.reference] = Rewritten((), DIFFERENCE, IMPORT)
    return taken


def _receiver(load: Call) -> cst.BaseExpression:
    return cst.ensure_type(load.node.func, cst.Attribute).value


def _name(context: Context, load: Call, searches: Mapping[cst.Call, Call]) -> Template | None:
    """Return the name of the module to import, None if it cannot be told that the loader was found by it."""
    receiver = _receiver(load)
    given = arguments(load.node, "fullname")
    of_spec = isinstance(receiver, cst.Attribute) and receiver.attr.value == "loader"
    search = made_by(context.source, receiver.value if isinstance(receiver, cst.Attribute) and of_spec else receiver)
    if given is None or search is None:
        return None
    if of_spec:
        return _name_of_spec(context, cst.ensure_type(receiver, cst.Attribute).value, search, given)
    key = _LOADERS.get(qualified_name(context.source, search.func))
    if not key or len(search.args) != 1 or (search is receiver and search not in searches):
        return None
    return _plain(context, given)


def _name_of_spec(
    context: Context, spec: cst.BaseExpression, search: cst.Call, given: Mapping[str, cst.Arg]
) -> Template | None:
    """Return the name for the load of a spec that find_spec has found."""
    found = arguments(search, "name")
    if isinstance(search.func, cst.Attribute) and class_of(context.source, search.func.value) == FINDER and found:
        return _plain(context, found) if has_full_names(context.source, found["name"].value) else None
    if qualified_name(context.source, search.func) != "importlib.util.find_spec" or not found:
        return None
    if isinstance(spec, cst.Name):
        return template(f"{spec.value}.name")
    return _plain(context, given) or _plain(context, found)


def _plain(context: Context, given: Mapping[str, cst.Arg]) -> Template | None:
    """Return the only argument of a call, if it can be written elsewhere."""
    node = next((each.value for each in given.values()), None)
    return context.keep(node) if node and is_simple(node) and context.can_move(node) else None
