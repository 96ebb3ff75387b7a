"""With `--modern`, `imp.load_source` and `imp.load_module` of a written-out kind as a few lines of importlib.

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
lines; calls with a file object that may be of another path keep the
helper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.syntax import arguments, equal, has_comment, is_builtin, matches
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.constants import NUMBERS
from reimp.removed.imp.idioms.modern import differences
from reimp.removed.imp.idioms.modern.code import Place, careful_execution, execution, place_of, quoted, repeated
from reimp.removed.imp.idioms.modern.paths import ends_with_py, is_absolute
from reimp.removed.imp.idioms.modern.statements import free_name, statement_of
from reimp.removed.imp.idioms.triple import assigned_value, kind_written_out
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Helper, Module, Template, template
from reimp.uses.bindings import Reference

HELPER = template(Helper("load_file"))
_SOURCE, _PACKAGE = NUMBERS["PY_SOURCE"], NUMBERS["PKG_DIRECTORY"]


@dataclass(frozen=True)
class _Load:
    """A load of a source file or package."""

    call: Call
    name: cst.BaseExpression
    path: cst.BaseExpression
    file: cst.BaseExpression | None
    others: tuple[Reference, ...] = ()  # the constant in its description
    is_package: bool = False


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the loads that get short code."""
    if not context.options.modern:
        return {}
    loads = [each for each in (*_sources(context), *_triples(context)) if _can_change(context, each)]
    in_place = len([each for each in loads if not each.is_package]) == 1
    taken: dict[Reference, Decision] = {}
    for load in loads:
        decision = _in_place(context, load) if in_place or load.is_package else None
        if decision is None and not load.is_package:
            decision = _by_function(context, load)
        if decision:
            others = {each: Rewritten((), decision.difference, decision.shown) for each in load.others}
            taken |= {load.call.reference: decision, **others}
    return taken


def _sources(context: Context) -> Iterator[_Load]:
    """Yield the calls of load_source."""
    for call in context.calls("imp.load_source"):
        given = arguments(call.node, "name", "pathname", "file")
        if given and list(given)[:2] == ["name", "pathname"]:
            file = given["file"].value if "file" in given else None
            without = file is None or matches(file, "None")
            yield _Load(call, given["name"].value, given["pathname"].value, None if without else file)


def _triples(context: Context) -> Iterator[_Load]:
    """Yield the calls of load_module whose description has the kind of a source file or a package written out."""
    for call in context.calls("imp.load_module"):
        given = arguments(call.node, "name", "file", "filename", "details")
        if not given or list(given) != ["name", "file", "filename", "details"]:
            continue
        name, file, path, details = (each.value for each in given.values())
        kind = kind_written_out(context.references, details)
        start, end = context.source.span(details)
        inside = tuple(each for each in context.references if start <= context.source.span(each.node)[0] < end)
        if kind == _PACKAGE and is_simple(file):
            yield _Load(call, name, path, None, inside, is_package=True)
        elif kind == _SOURCE and not matches(file, "None"):
            yield _Load(call, name, path, file, inside)


def _can_change(context: Context, load: _Load) -> bool:
    """Return whether the arguments can be written elsewhere, and the file object left out."""
    source = context.source
    if has_comment(source, load.call.node) or not context.can_move(load.name, load.path):
        return False
    return load.file is None or (is_simple(load.path) and _is_opened(source, load.file, load.path))


def _is_opened(source: Source, file: cst.BaseExpression, path: cst.BaseExpression) -> bool:
    """Return whether *file* certainly is the file at *path*, opened with `open`."""
    if isinstance(file, cst.Name):
        values = [assigned_value(source, each.node) for each in source.scope(file)[file.value]]
        return bool(values) and all(isinstance(each, cst.Call) and _is_opened(source, each, path) for each in values)
    if not isinstance(file, cst.Call) or not file.args:
        return False
    return is_builtin(source, file.func, "open") and equal(file.args[0].value, path)


def _in_place(context: Context, load: _Load) -> Rewritten | None:
    """Return the lines that take the place of a statement with a load, None if there is no such statement."""
    source = context.source
    statement = statement_of(source, load.call.node)
    place = place_of(context, load.call.node, statement) if statement else None
    if statement is None or place is None:
        return None
    careful = differences.needs_care(source, statement)
    write = _package if load.is_package else _python if ends_with_py(load.path) else _source
    lines = write(place, load, careful=careful)
    if not lines:
        return None
    seen = differences.of_execution(source, statement, used=not _is_unused(place))
    change = Change(*source.span(statement), context.lines(statement, lines))
    return Rewritten((change,), differences.joined(*seen), template("importlib.util.module_from_spec, exec_module"))


def _is_unused(place: Place) -> bool:
    return isinstance(place.statement, cst.Expr) and place.statement.value is place.call


def _source(place: Place, load: _Load, *, careful: bool) -> Sequence[Template]:
    context = place.context
    scope = context.source.scope(place.statement)
    loader, spec = free_name(context.source, scope, "loader", "source_loader"), _spec_name(context.source, scope)
    if not loader or not spec:
        return ()
    keep, machinery = context.keep, Module("importlib.machinery")
    made = template(f"{loader} = ", machinery, ".SourceFileLoader(")
    again = repeated(context, load.name, f"{loader}.name")
    execute = careful_execution if careful else execution
    return [
        place.line(made, [keep(load.name), keep(load.path)], template(")")),
        place.line(*_spec_of_loader(context, load, spec, loader), template(")")),
        *execute(place, again, spec, loader),
    ]


def _spec_of_loader(context: Context, load: _Load, spec: str, loader: str) -> tuple[Template, list[Template]]:
    """Return the call that makes the spec, and its arguments: with the path if that has to be made absolute."""
    util, name = Module("importlib.util"), repeated(context, load.name, f"{loader}.name")
    if is_absolute(load.path):
        return template(f"{spec} = ", util, ".spec_from_loader("), [name, template(loader)]
    path = repeated(context, load.path, f"{loader}.path")
    return template(f"{spec} = ", util, ".spec_from_file_location("), [name, path, template(f"loader={loader}")]


def _python(place: Place, load: _Load, *, careful: bool) -> Sequence[Template]:
    return _by_location(place, load, place.context.keep(load.path), careful=careful)


def _package(place: Place, load: _Load, *, careful: bool) -> Sequence[Template]:
    file = quoted(place.context.source, "__init__.py")
    path = template(Module("os"), ".path.join(", place.context.keep(load.path), f", {file})")
    return _by_location(place, load, path, careful=careful)


def _by_location(place: Place, load: _Load, path: Template, *, careful: bool) -> Sequence[Template]:
    """Return the lines for a file with a suffix that importlib knows."""
    context = place.context
    spec = _spec_name(context.source, context.source.scope(place.statement))
    if not spec:
        return ()
    made = template(f"{spec} = ", Module("importlib.util"), ".spec_from_file_location(")
    execute = careful_execution if careful else execution
    again = repeated(context, load.name, f"{spec}.name")
    return [
        place.line(made, [context.keep(load.name), path], template(")")),
        *execute(place, again, spec, f"{spec}.loader"),
    ]


def _spec_name(source: Source, scope: object) -> str:
    return free_name(source, scope, "spec", "module_spec")  # type: ignore[arg-type]


def _by_function(context: Context, load: _Load) -> Rewritten | None:
    """Return the call of a function that has the lines."""
    source, call = context.source, load.call.node
    if any(each.keyword or each.star for each in call.args):
        return None
    changes = [Change(*source.span(call.func), HELPER)]
    if len(call.args) > 2:
        between = (source.span(load.name)[1], source.span(load.path)[0])
        if load.others and (load.name.rpar or load.path.lpar or load.path.rpar):
            return None
        changes += [Change(*between, template(", "))] if load.others else []
        changes.append(Change(source.span(load.path)[1], source.span(call)[1], template(")")))
    seen = differences.of_execution(source, call, used=not isinstance(source.parent(call), cst.Expr))
    return Rewritten(tuple(changes), differences.joined(*seen), HELPER)
