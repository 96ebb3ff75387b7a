"""A search as lines of importlib, and the condition under which it has found nothing."""

from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.layout import comments_between
from reimp.reading.questions.syntax import is_builtin, nodes_within, only_statement
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.modern.code import indent_unit, quoted, wrapped
from reimp.removed.imp.idioms.modern.differences import DOTTED, FINDERS, joined
from reimp.removed.imp.idioms.modern.statements import always_leaves, free_name
from reimp.removed.imp.idioms.search import searched
from reimp.removed.rule import Change
from reimp.removed.template import Module, Template, join, template

FINDER = template(Module("importlib.machinery"), ".PathFinder.find_spec(")
_LOOKING = {"sys", "traceback", "logging", "exc_info", "format_exc", "print_exc"}


@dataclass(frozen=True)
class Search:
    """A search, the variable that gets the spec, and the indentation of its lines."""

    context: Context
    name: cst.BaseExpression
    path: cst.BaseExpression | None
    spec: str
    indent: str

    @property
    def call(self) -> Template:
        """The call that searches, on one line."""
        return template(FINDER, join(", ", self._given()), ")")

    def _given(self) -> list[Template]:
        return [self.context.keep(each) for each in (self.name, self.path) if each is not None]

    @property
    def line(self) -> Template:
        """The assignment of the spec."""
        return wrapped(self.context, self.indent, template(f"{self.spec} = ", FINDER), self._given(), template(")"))

    @property
    def condition(self) -> Template:
        """The condition that is true if nothing is found."""
        return template(f"if {self.spec} is None or {self.spec}.loader is None:")

    @property
    def lines(self) -> list[Template]:
        """The assignment of the spec, and the error of a search that finds nothing."""
        return [self.line, self.condition, template(indent_unit(self.context.source), self.error)]

    @property
    def error(self) -> Template:
        """The statement that raises the error of a search that finds nothing."""
        text, keep = _message(self.context, self.name), self.context.keep
        indent = self.indent + indent_unit(self.context.source)
        given = [text, template("name=", keep(self.name))]
        return wrapped(self.context, indent, template("raise ImportError("), given, template(")"))

    @property
    def difference(self) -> str:
        """What the search does otherwise."""
        return joined(FINDERS, "" if isinstance(self.name, cst.SimpleString) else DOTTED)

    def change(self, assignment: cst.CSTNode, *then: Template) -> Change:
        """Return the change of a search that is assigned, and of its `try`, if that has become the condition."""
        context, source = self.context, self.context.source
        line = source.parent(assignment)
        block = source.parents.get(source.parent(line))
        end = _end_of_header(source, block, line) if isinstance(block, cst.Try) and not then else None
        if block and end:
            start = source.span(block)[0]
            comments = [context.keep(each) for each in comments_between(source, (start, end))]
            return Change(start, end, context.lines(block, [*comments, self.line, self.condition]))
        text = join(source.module.default_newline + self.indent, [*self.lines, *then])
        return Change(*source.span(assignment), text)


def search_of(context: Context, call: Call, statement: cst.CSTNode, indent: str) -> Search | None:
    """Return the lines for a search in *statement*, None if its arguments cannot be written again."""
    found = searched(call)
    spec = free_name(context.source, context.source.scope(statement), "spec", "module_spec")
    if found is None or not spec or not context.can_move(*found) or not _message(context, found[0]):
        return None
    return Search(context, *found, spec, indent)


def _message(context: Context, name: cst.BaseExpression) -> Template:
    """Return the text of the error, () if *name* cannot be in it."""
    source = context.source
    if isinstance(name, cst.SimpleString):
        plain = isinstance(name.evaluated_value, str) and name.evaluated_value.isidentifier()
        return template('"', f"No module named {name.evaluated_value!r}", '"') if plain else ()
    if not is_simple(name) or set(source.code(name)) & set("'\"\\{}\n\r"):
        return ()
    quote = quoted(source, "")[0]
    return template(f"f{quote}No module named {{", context.keep(name), f"!r}}{quote}")


def _end_of_header(source: Source, block: cst.Try, line: cst.CSTNode) -> int | None:
    """Return where the body of a handler begins that is left alone with a search in the `try`."""
    alone = block.body is source.parent(line) and len(block.body.body) == 1 and only_statement(line)
    if not alone or len(block.handlers) != 1 or block.finalbody is not None or block.orelse is not None:
        return None
    handler = block.handlers[0]
    errors = ("ImportError", "Exception", "BaseException")
    caught = handler.type is None or any(is_builtin(source, handler.type, each) for each in errors)
    if not caught or not always_leaves(handler) or is_looked_at(source, handler):
        return None
    last = handler.name or handler.type
    return source.text.index(b":", source.span(last)[1] if last else source.span(handler)[0]) + 1


def is_looked_at(source: Source, handler: cst.ExceptHandler) -> bool:
    """Return whether a handler may look at the exception, or raise it again."""
    name = handler.name.name if handler.name else None
    reads = {each.value for each in nodes_within(source, handler.body, cst.Name)}
    raises = nodes_within(source, handler.body, cst.Raise)
    named = isinstance(name, cst.Name) and name.value in reads
    return named or bool(reads & _LOOKING) or any(each.exc is None for each in raises)
