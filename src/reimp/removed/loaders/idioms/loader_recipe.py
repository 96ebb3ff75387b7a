"""With `--modern`, loads by the loader of a file as a few lines of importlib.

Before: `config = importlib.machinery.SourceFileLoader(name, path).load_module()`
After:
    loader = importlib.machinery.SourceFileLoader(name, path)
    spec = importlib.util.spec_from_loader(name, loader)
    config = sys.modules.setdefault(name, importlib.util.module_from_spec(spec))
    loader.exec_module(config)
Same because: it executes a module that is loaded again, in the same object. It is not the same in all: the finding
names the differences that may be seen. A loader or spec that has a variable already needs no new one.
Left alone: without `--modern`, all. With it, loads in an expression, and two loads or more, get a function with these
lines; loaders that may not be loaders of files, and names that may not be the loader's, keep the exact helper.
"""

from collections.abc import Iterator, Sequence

import libcst as cst

from reimp.reading.questions.layout import with_parentheses
from reimp.reading.questions.syntax import has_comment
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.modern import differences
from reimp.removed.imp.idioms.modern.code import Place, careful_execution, execution, place_of, repeated
from reimp.removed.imp.idioms.modern.statements import free_name, statement_of
from reimp.removed.loaders.idioms.file_loaders import name_of
from reimp.removed.loaders.load_module import is_load_of_file, without_name
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Helper, Kept, Module, Template, join, template
from reimp.uses.bindings import Reference

HELPER = template(Helper("load_by"))
SHOWN = template("importlib.util.module_from_spec, exec_module")


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the loads that get short code."""
    found = [*_loads(context)] if context.options.modern else []
    taken: dict[Reference, Decision] = {}
    for load in found:
        taken[load.reference] = (_in_place(context, load.node) if len(found) == 1 else None) or _by_function(
            context, load.node
        )
    return taken


def _loads(context: Context) -> Iterator[Call]:
    """Yield the calls of load_module of a loader of a file that can be written elsewhere."""
    for api in sorted({each.use.api for each in context.references if each.use.name == "load_module"}):
        for call in context.calls(api):
            if isinstance(call.node.func, cst.Attribute) and _is_plain(context, call):
                yield call


def _is_plain(context: Context, load: Call) -> bool:
    """Return whether a call is a load by the loader of a file, and nothing else in it is rewritten, or a comment."""
    source, call = context.source, load.node
    plain = len(call.args) <= 1 and not any(each.star for each in call.args)
    if not plain or has_comment(source, call) or context.has_others(source.span(call), load.reference):
        return False
    return is_load_of_file(source, call)


def _in_place(context: Context, call: cst.Call) -> Rewritten | None:
    """Return the lines that take the place of a statement with a load, None if there is no such statement."""
    source = context.source
    statement = statement_of(source, call)
    place = place_of(context, call, statement) if statement else None
    lines = _lines(place, cst.ensure_type(call.func, cst.Attribute).value) if place else ()
    if statement is None or place is None or not lines:
        return None
    text = join(source.module.default_newline + place.indent, lines)
    return Rewritten((Change(*source.span(statement), text),), _difference(place), SHOWN)


def _lines(place: Place, loader: cst.BaseExpression) -> Sequence[Template]:
    context, scope = place.context, place.context.source.scope(place.statement)
    if isinstance(loader, cst.Attribute) and isinstance(loader.value, cst.Name):
        spec = loader.value.value
        return _execute(place, template(f"{spec}.name"), spec, f"{spec}.loader")
    spec = free_name(context.source, scope, "spec", "module_spec")
    if not spec or isinstance(loader, cst.Attribute):
        return ()
    if isinstance(loader, cst.Name):
        name = template(f"{loader.value}.name")
        return [_spec(place, spec, name, loader.value), *_execute(place, name, spec, loader.value)]
    variable, given = free_name(context.source, scope, "loader", "file_loader"), name_of(context.source, loader)
    if not variable:
        return ()
    name = repeated(context, given, f"{variable}.name") if given else template(f"{variable}.name")
    several_lines = "\n" in context.source.code(loader)
    text = Kept(*with_parentheses(context.source, loader)) if several_lines else context.keep(loader)
    made = template(f"{variable} = ", text)
    return [made, _spec(place, spec, name, variable), *_execute(place, name, spec, variable)]


def _spec(place: Place, spec: str, name: Template, loader: str) -> Template:
    made = template(f"{spec} = ", Module("importlib.util"), ".spec_from_loader(")
    return place.line(made, [name, template(loader)], template(")"))


def _execute(place: Place, name: Template, spec: str, loader: str) -> Sequence[Template]:
    careful = differences.needs_care(place.context.source, place.statement)
    return (careful_execution if careful else execution)(place, name, spec, loader)


def _difference(place: Place) -> str:
    used = not (isinstance(place.statement, cst.Expr) and place.statement.value is place.call)
    return differences.joined(*differences.of_execution(place.context.source, place.statement, used=used))


def _by_function(context: Context, call: cst.Call) -> Rewritten:
    """Return the call of a function that has the lines."""
    seen = differences.of_execution(context.source, call, used=not isinstance(context.source.parent(call), cst.Expr))
    return Rewritten(without_name(context.source, call, HELPER).changes, differences.joined(*seen), HELPER)
