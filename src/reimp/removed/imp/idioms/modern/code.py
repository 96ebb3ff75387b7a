"""The statements that make a module of a spec and execute it, laid out for the file they are written to."""

from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.layout import indentation, indentation_unit, limit, prefers_single_quotes
from reimp.reading.questions.syntax import dotted
from reimp.reading.source import Source
from reimp.removed.idiom import Context
from reimp.removed.imp.idioms.modern.statements import Small, can_bind_early, free_name
from reimp.removed.template import Kept, Module, Template, join, template


@dataclass(frozen=True)
class Place:
    """Where a call becomes statements: the statement that has it, and the variable that gets the module."""

    context: Context
    call: cst.Call
    statement: Small
    module: Template
    after: tuple[Template, ...]  # what remains of the statement, with the module in place of the call
    indent: str

    def line(self, before: Template, arguments: Sequence[Template], after: Template = ()) -> Template:
        """Return a call as one line, or as two if it would be longer than the file's lines are."""
        return wrapped(self.context, self.indent, before, arguments, after)


def place_of(context: Context, call: cst.Call, statement: Small) -> Place | None:
    """Return where the statements go in place of *statement*, None if there is no name for the module."""
    source, keep = context.source, context.keep
    indent = indentation(source, source.span(statement)[0])
    if isinstance(statement, cst.Assign) and statement.value is call and can_bind_early(source, statement):
        return Place(context, call, statement, keep(statement.targets[0].target), (), indent)
    name = free_name(source, source.scope(statement), "module", "loaded_module")
    if not name:
        return None
    if isinstance(statement, cst.Expr) and statement.value is call:
        return Place(context, call, statement, template(name), (), indent)
    (start, end), (call_start, call_end) = source.span(statement), source.span(call)
    rest = template(Kept(start, call_start), name, Kept(call_end, end))
    return Place(context, call, statement, template(name), (rest,), indent)


def execution(place: Place, name: Template, spec: str, loader: str) -> list[Template]:
    """Return the lines that put the module of *spec* into `sys.modules` and execute it, again if it is there."""
    new = template(Module("importlib.util"), f".module_from_spec({spec})")
    setdefault = template(place.module, " = ", Module("sys"), ".modules.setdefault(")
    return [
        place.line(setdefault, [name, new], template(")")),
        template(f"{loader}.exec_module(", place.module, ")"),
        *place.after,
    ]


def careful_execution(place: Place, name: Template, spec: str, loader: str) -> list[Template]:
    """Return the lines that do so, and take the module out if its body raises."""
    unit = indent_unit(place.context.source)
    module, execute, *after = execution(place, name, spec, loader)
    return [
        module,
        template("try:"),
        template(unit, execute),
        template("except BaseException:"),
        template(unit, "del ", Module("sys"), ".modules[", name, "]"),
        template(unit, "raise"),
        *after,
    ]


def wrapped(
    context: Context, indent: str, before: Template, arguments: Sequence[Template], after: Template
) -> Template:
    """Return *before*, arguments and *after* on one line, or with a break after *before*."""
    source = context.source
    line = template(before, join(", ", arguments), after)
    newline = source.module.default_newline
    if is_short(context, indent, line) or any(_spans_lines(source, each) for each in arguments):
        return line
    return template(before, newline, indent, indent_unit(source), join(", ", arguments), after)


def is_short(context: Context, indent: str, line: Template) -> bool:
    """Return whether a line is not longer than the file's lines are."""
    return len(indent.expandtabs()) + _length(context.source, line) <= limit(context.source)


def _spans_lines(source: Source, parts: Template) -> bool:
    return any(isinstance(each, Kept) and b"\n" in source.text[each.start : each.end] for each in parts)


def _length(source: Source, line: Template) -> int:
    return sum(_part_length(source, part) for part in line)


def _part_length(source: Source, part: object) -> int:
    if isinstance(part, Kept):
        return len(source.text[part.start : part.end].decode())
    return len(getattr(part, "code", "") or getattr(part, "name", "") or getattr(part, "file", ""))


def indent_unit(source: Source) -> str:
    """Return the indentation of one level in the file."""
    return indentation_unit(source.text.decode())


def quoted(source: Source, text: str) -> str:
    """Return *text* as a string in the file's quotes."""
    return f"'{text}'" if prefers_single_quotes(source.text.decode()) else f'"{text}"'


def repeated(context: Context, node: cst.BaseExpression, otherwise: str) -> Template:
    """Return how to write the value of *node* once more: as it is, if that is short, else *otherwise*."""
    short = isinstance(node, cst.SimpleString) or dotted(node)
    return context.keep(node) if short else template(otherwise)
