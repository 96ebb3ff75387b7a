"""Which calls load a file of a known kind: load_source and its like, and load_module with the kind written out."""

from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.syntax import arguments, equal, has_comment, is_builtin, matches
from reimp.reading.questions.variables import used_only_in
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.constants import NUMBERS
from reimp.removed.imp.idioms.triple import assigned_value, kind_written_out
from reimp.uses.bindings import Reference

SOURCE, COMPILED = NUMBERS["PY_SOURCE"], NUMBERS["PY_COMPILED"]
EXTENSION, PACKAGE = NUMBERS["C_EXTENSION"], NUMBERS["PKG_DIRECTORY"]
_FUNCTIONS = {"imp.load_source": SOURCE, "imp.load_compiled": COMPILED, "imp.load_dynamic": EXTENSION}


@dataclass(frozen=True)
class Load:
    """A load of a file, or of a package."""

    call: Call
    kind: int
    name: cst.BaseExpression
    path: cst.BaseExpression
    file: cst.BaseExpression | None = None
    others: tuple[Reference, ...] = ()  # the constant in its description
    is_checked: bool = True  # whether the mode in the description is known to be right


def loads(context: Context) -> Iterator[Load]:
    """Yield the loads whose arguments can be written elsewhere, and whose file object can be left out."""
    for load in (*_functions(context), *_triples(context)):
        comments = has_comment(context.source, load.call.node, *([load.path] if load.kind == PACKAGE else []))
        if comments or not context.can_move(load.name, load.path):
            continue
        opened = is_simple(load.path) and load.file and _is_opened(context.source, load.file, load.path)
        if load.file is None or opened:
            yield load


def _functions(context: Context) -> Iterator[Load]:
    for api, kind in _FUNCTIONS.items():
        for call in context.calls(api):
            given = arguments(call.node, "name", "path" if kind == EXTENSION else "pathname", "file")
            if given and [*given][:1] == ["name"] and len(given) > 1 and [*given][1] != "file":
                name, path, *file = (each.value for each in given.values())
                without = not file or kind == EXTENSION or matches(file[0], "None")
                yield Load(call, kind, name, path, None if without else file[0])


def _triples(context: Context) -> Iterator[Load]:
    """Yield the calls of load_module whose description has the kind written out."""
    for call in context.calls("imp.load_module"):
        given = arguments(call.node, "name", "file", "filename", "details")
        if not given or [*given] != ["name", "file", "filename", "details"]:
            continue
        name, file, path, details = (each.value for each in given.values())
        kind = kind_written_out(context, _without_mode(details))
        known = kind_written_out(context, details) is not None
        start, end = context.source.span(details)
        inside = tuple(each for each in context.references if start <= context.source.span(each.node)[0] < end)
        if kind in (PACKAGE, EXTENSION) and is_simple(file):
            yield Load(call, kind, name, path, None, inside, known)
        elif kind in (SOURCE, COMPILED) and not matches(file, "None"):
            yield Load(call, kind, name, path, file, inside, known)


def _without_mode(details: cst.BaseExpression) -> cst.BaseExpression:
    """Return a description with a mode of its own in place of a variable, such as "U" on Python 2."""
    if not isinstance(details, cst.Tuple) or len(details.elements) != 3:
        return details
    suffix, mode, kind = details.elements
    computed = isinstance(mode.value, cst.Name) and isinstance(mode, cst.Element)
    given = mode.with_changes(value=cst.SimpleString("''")) if computed else mode
    return details.with_changes(elements=[suffix, given, kind])


def _is_opened(source: Source, file: cst.BaseExpression, path: cst.BaseExpression) -> bool:
    """Return whether *file* certainly is the file at *path*, opened with `open`."""
    if isinstance(file, cst.Name):
        values = [assigned_value(source, each.node) for each in source.scope(file)[file.value]]
        return bool(values) and all(isinstance(each, cst.Call) and _is_opened(source, each, path) for each in values)
    if not isinstance(file, cst.Call) or not file.args:
        return False
    return is_builtin(source, file.func, "open") and equal(file.args[0].value, path)


def opening(source: Source, load: Load) -> cst.With | None:
    """Return the `with open(path) as file:` that only opens the file of a load."""
    if not isinstance(load.file, cst.Name):
        return None
    for parent, child in source.ancestors(load.call.node):
        if isinstance(parent, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            return None
        if isinstance(parent, cst.With) and child is parent.body and len(parent.items) == 1:
            name = parent.items[0].asname.name if parent.items[0].asname else None
            if isinstance(name, cst.Name) and name.value == load.file.value:
                return parent if used_only_in(source, name, load.file) else None
    return None
