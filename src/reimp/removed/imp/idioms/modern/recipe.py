"""With `--modern`, loads of a file as a few lines of importlib: `imp.load_source`, triples with the kind written out.

Before: `config = imp.load_source("config", path)`
After:
    loader = importlib.machinery.SourceFileLoader("config", path)
    spec = importlib.util.spec_from_file_location("config", path, loader=loader)
    config = sys.modules.setdefault("config", importlib.util.module_from_spec(spec))
    loader.exec_module(config)
Same because: it executes a module that is loaded again, in the same object, and loads files of any suffix; a path that
ends with ".py" needs no loader of its own. It is not the same in all: the finding names the differences that may be
seen.
Left alone: without `--modern`, all. With it, loads in an expression, and two loads or more, get a function with these
lines; calls with a file object that may be of another path keep the helper.
"""

from collections.abc import Sequence
from dataclasses import replace

import libcst as cst

from reimp.removed.idiom import Context
from reimp.removed.imp.idioms.modern import differences
from reimp.removed.imp.idioms.modern.code import Place, careful_execution, execution, place_of, quoted, repeated
from reimp.removed.imp.idioms.modern.questions.loads import COMPILED, EXTENSION, PACKAGE, SOURCE, Load, loads, opening
from reimp.removed.imp.idioms.modern.questions.openings import opening_of
from reimp.removed.imp.idioms.modern.questions.paths import ends_with_py, is_absolute
from reimp.removed.imp.idioms.modern.removal import new_indentation, without_header
from reimp.removed.imp.idioms.modern.statements import free_name, statement_of
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Helper, Module, Template, join, template
from reimp.uses.bindings import Reference

HELPERS = {SOURCE: template(Helper("load_file")), EXTENSION: template(Helper("load_extension"))}
SHOWN = template("importlib.util.module_from_spec, exec_module")
_LOADERS = {SOURCE: "SourceFileLoader", COMPILED: "SourcelessFileLoader", EXTENSION: "ExtensionFileLoader"}


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the loads that get short code."""
    if not context.options.modern:
        return {}
    found = [*loads(context)]
    taken: dict[Reference, Decision] = {}
    for load in found:
        alone = load.kind not in HELPERS or len([each for each in found if each.kind == load.kind]) == 1
        decision = (_in_place(context, load) if alone else None) or _by_function(context, load)
        if decision:
            others = {each: Rewritten((), decision.difference, decision.shown) for each in load.others}
            taken |= {load.call.reference: decision, **others}
    return taken


def _in_place(context: Context, load: Load) -> Rewritten | None:
    """Return the lines that take the place of a statement with a load, None if there is no such statement."""
    source = context.source
    statement = statement_of(source, load.call.node)
    place = place_of(context, load.call.node, statement) if statement else None
    if statement is None or place is None:
        return None
    opened = opening(source, load)
    header = without_header(source, opened, [source.span(statement)]) if opened else []
    if opened and header:
        place = replace(place, indent=new_indentation(source, statement, [opened]))
    lines = _lines(place, load)
    if not lines:
        return None
    text = join(source.module.default_newline + place.indent, lines)
    other = None if opened else opening_of(source, load.call.node, load.file)
    around, shifts = (other.changes, other.shifts) if other else ((), ())
    changes = (*(header or ()), *around, Change(*source.span(statement), text))
    ordered = tuple(sorted(changes, key=lambda each: each.start))
    return Rewritten(ordered, _difference(place, load), SHOWN, shifts)


def _lines(place: Place, load: Load) -> Sequence[Template]:
    if load.kind == EXTENSION:
        return _extension(place, load)
    path = place.context.keep(load.path)
    if load.kind == PACKAGE:
        file = quoted(place.context.source, "__init__.py")
        return _by_location(place, load, template(Module("os"), ".path.join(", path, f", {file})"))
    if load.kind == SOURCE and ends_with_py(load.path):
        return _by_location(place, load, path)
    return _by_loader(place, load)


def _difference(place: Place, load: Load) -> str:
    used = not (isinstance(place.statement, cst.Expr) and place.statement.value is place.call)
    seen = differences.of_execution(place.context.source, place.statement, used=used)
    if load.kind == EXTENSION:
        seen = [each for each in seen if each not in (differences.FIRST_FILE, differences.REMOVED)]
    return differences.joined("" if load.is_checked else differences.MODE, *seen)


def _extension(place: Place, load: Load) -> Sequence[Template]:
    """Return the lines for an extension module, which is made again and has no location."""
    context, (loader, spec) = place.context, _names(place)
    if not loader or not spec:
        return ()
    machinery, util, modules = Module("importlib.machinery"), Module("importlib.util"), Module("sys")
    name, path = repeated(context, load.name, f"{loader}.name"), repeated(context, load.path, f"{loader}.path")
    made = template(f"{spec} = ", machinery, ".ModuleSpec(")
    both = template(place.module, " = ", modules, ".modules[", name, "] = ")
    return [
        _loader(place, load, loader),
        place.line(made, [name, template(loader), template("origin=", path)], template(")")),
        place.line(template(both, util, ".module_from_spec("), [template(spec)], template(")")),
        template(f"{loader}.exec_module(", place.module, ")"),
        *place.after,
    ]


def _by_loader(place: Place, load: Load) -> Sequence[Template]:
    """Return the lines for a file of any suffix."""
    context, (loader, spec) = place.context, _names(place)
    if not loader or not spec:
        return ()
    name, util = repeated(context, load.name, f"{loader}.name"), Module("importlib.util")
    if is_absolute(load.path):
        made, given = template(f"{spec} = ", util, ".spec_from_loader("), [name, template(loader)]
    else:  # spec_from_file_location makes it so
        path = repeated(context, load.path, f"{loader}.path")
        made = template(f"{spec} = ", util, ".spec_from_file_location(")
        given = [name, path, template(f"loader={loader}")]
    return [_loader(place, load, loader), place.line(made, given, template(")")), *_execute(place, name, spec, loader)]


def _loader(place: Place, load: Load, loader: str) -> Template:
    made = template(f"{loader} = ", Module("importlib.machinery"), f".{_LOADERS[load.kind]}(")
    return place.line(made, [place.context.keep(load.name), place.context.keep(load.path)], template(")"))


def _by_location(place: Place, load: Load, path: Template) -> Sequence[Template]:
    """Return the lines for a file with a suffix that importlib knows."""
    _, spec = _names(place)
    if not spec:
        return ()
    made = template(f"{spec} = ", Module("importlib.util"), ".spec_from_file_location(")
    again = repeated(place.context, load.name, f"{spec}.name")
    first = place.line(made, [place.context.keep(load.name), path], template(")"))
    return [first, *_execute(place, again, spec, f"{spec}.loader")]


def _execute(place: Place, name: Template, spec: str, loader: str) -> Sequence[Template]:
    careful = differences.needs_care(place.context.source, place.statement)
    return (careful_execution if careful else execution)(place, name, spec, loader)


def _names(place: Place) -> tuple[str, str]:
    """Return free names for the loader and the spec."""
    source = place.context.source
    scope = source.scope(place.statement)
    return free_name(source, scope, "loader", "source_loader"), free_name(source, scope, "spec", "module_spec")


def _by_function(context: Context, load: Load) -> Rewritten | None:
    """Return the call of a function that has the lines."""
    source, call, helper = context.source, load.call.node, HELPERS.get(load.kind)
    if helper is None or any(each.keyword or each.star for each in call.args):
        return None
    changes = [Change(*source.span(call.func), helper)]
    if len(call.args) > 2:
        between = (source.span(load.name)[1], source.span(load.path)[0])
        second = call.args[1].value is load.path
        if not second and (load.name.rpar or load.path.lpar or load.path.rpar):
            return None
        changes += [] if second else [Change(*between, template(", "))]
        changes.append(Change(source.span(load.path)[1], source.span(call)[1], template(")")))
    seen = differences.of_execution(source, call, used=not isinstance(source.parent(call), cst.Expr))
    mode = "" if load.is_checked else differences.MODE
    opening = opening_of(source, call, load.file)
    around, shifts = (opening.changes, opening.shifts) if opening else ((), ())
    ordered = tuple(sorted([*changes, *around], key=lambda each: each.start))
    return Rewritten(ordered, differences.joined(mode, *seen), helper, shifts)
