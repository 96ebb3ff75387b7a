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
`importlib.import_module(name)` where `iter_modules` is called with a prefix, which the names begin with, and
`importlib.import_module(package.__name__ + "." + name)` where it is called with `package.__path__`.
"""

from collections.abc import Iterator

import libcst as cst

from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.qualified import bindings, qualified_name
from reimp.reading.questions.syntax import arguments, dotted, equal, has_comment, matches
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.modern.code import quoted
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Helper, Module, Template, template
from reimp.uses.bindings import Reference
from reimp.uses.receivers import FINDER, class_of

_LOAD = template(Helper("load_spec"))
IMPORT = template(Module("importlib"), ".import_module")
DIFFERENCE = (
    "imports as an import statement does: a module that is loaded is not executed again, and parents are imported"
)
FULL_NAME = "loads the module under its full name, as a part of its package"
_PATH_FINDER = "importlib.machinery.PathFinder"
_FINDERS = {FINDER, "importlib.machinery.FileFinder", _PATH_FINDER}
_LISTS = {"pkgutil.iter_modules", "pkgutil.walk_packages"}


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for loads of what a finder has found in the same expression."""
    taken: dict[Reference, Decision] = {}
    finds = {call.node: call for call in _calls(context, "find_module", "find_loader")}
    for load in _calls(context, "load_module"):
        find = _found(load.node, finds)
        decision = _rewrite(context, load.node, find.node) if find else None
        if find and decision:
            shown = IMPORT if decision.difference else _LOAD
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
    found, loaded = arguments(find, "fullname", "path"), arguments(load, "fullname")
    if not found or not loaded or any(each.keyword for each in (*find.args, *load.args)):
        return None
    name, finder = found["fullname"].value, class_of(source, function.value)
    fits = finder in _FINDERS if len(found) == 1 else finder == _PATH_FINDER
    if not fits or not is_simple(name) or not equal(name, loaded["fullname"].value):
        return None
    if has_comment(source, load, name, function.value):
        return None
    if imported := _import(context, name) if context.options.modern else None:
        new, difference = imported
        return Rewritten((Change(*source.span(load), template(IMPORT, "(", new, ")")),), difference)
    return _load_spec(source, load, find, function)


def _load_spec(source: Source, load: cst.Call, find: cst.Call, function: cst.Attribute) -> Rewritten:
    """Return the decision that calls find_spec, and passes its result to a helper."""
    (start, end), (first, _) = source.span(load), source.span(function.value)
    return Rewritten(
        (
            Change(start, first, template(_LOAD, "(")),
            Change(*source.span(function.attr), template("find_spec")),
            Change(source.span(find)[1], end, template(")")),
        )
    )


def _import(context: Context, name: cst.BaseExpression) -> tuple[Template, str] | None:
    """Return the full name of what a loop over the modules of a package has found, and what an import differs in."""
    call = _loop(context.source, name)
    given = arguments(call, "path", "prefix", "onerror") if call else None
    if not given or not context.can_move(name):
        return None
    if "prefix" in given:
        return (context.keep(name), DIFFERENCE) if _is_package(given["prefix"].value) else None
    path = given["path"].value if "path" in given else None
    if isinstance(path, cst.Attribute) and path.attr.value == "__path__" and dotted(path):
        package = template(context.keep(path.value), ".__name__")
    elif isinstance(path, cst.Name) and path.value == "__path__":
        package = template("__name__")
    else:
        return None
    dot = quoted(context.source, ".")
    return template(package, f" + {dot} + ", context.keep(name)), f"{FULL_NAME}; {DIFFERENCE}"


def has_full_names(source: Source, name: cst.BaseExpression) -> bool:
    """Return whether a loop over the modules of a package gives *name* their full names: it is called with a prefix."""
    call = _loop(source, name)
    given = (arguments(call, "path", "prefix", "onerror") if call else None) or {}
    return "prefix" in given and _is_package(given["prefix"].value)


def _is_package(prefix: cst.BaseExpression) -> bool:
    """Return whether a prefix certainly ends with a dot: a variable may be empty."""
    if isinstance(prefix, cst.BinaryOperation) and isinstance(prefix.operator, cst.Add):
        return _is_package(prefix.right)
    match prefix:
        case cst.SimpleString():
            return str(prefix.evaluated_value).endswith(".")
        case cst.BinaryOperation(left=cst.SimpleString() as text):
            return _is_package(text)
        case cst.FormattedString(parts=[*_, cst.FormattedStringText(value=text)]):
            return text.endswith(".")
        case cst.Call(func=cst.Attribute(value=cst.SimpleString() as text, attr=cst.Name(value="format"))):
            return _is_package(text)
    return False


def _loop(source: Source, name: cst.BaseExpression) -> cst.Call | None:
    """Return the call of pkgutil over whose result a loop goes that binds a name, or the object that has it."""
    variable = name.value if isinstance(name, cst.Attribute) and name.attr.value == "name" else name
    found = bindings(source, variable) if isinstance(variable, cst.Name) else ()
    target = found[0].node if len(found) == 1 else None
    parents = (each for each, _ in source.ancestors(target)) if target else ()
    loop = next((each for each in parents if isinstance(each, cst.For | cst.CompFor)), None)
    call = loop.iter if loop else None
    known = isinstance(call, cst.Call) and qualified_name(source, call.func) in _LISTS
    return call if isinstance(call, cst.Call) and known else None
