"""A search as lines of importlib, and the condition under which it has found nothing."""

import sys
from collections.abc import Collection
from dataclasses import dataclass, replace

import libcst as cst

from reimp.reading.questions.effects import can_repeat, has_no_effect, is_simple
from reimp.reading.questions.layout import comments_between, indentation, whole_lines
from reimp.reading.questions.syntax import matches, only_statement
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.modern.code import indent_unit, is_short, quoted, wrapped
from reimp.removed.imp.idioms.modern.differences import AS_IMPORTED, DOTTED, FINDERS, NAMESPACES, joined
from reimp.removed.imp.idioms.modern.questions.handlers import followed, handled
from reimp.removed.imp.idioms.modern.removal import header_end, lines_of
from reimp.removed.imp.idioms.modern.statements import free_name
from reimp.removed.imp.idioms.search import searched
from reimp.removed.rule import Change
from reimp.removed.template import Module, Template, join, template

FINDER = template(Module("importlib.machinery"), ".PathFinder.find_spec(")


@dataclass(frozen=True)
class Search:
    """A search, the variable that gets the spec, and the indentation of its lines."""

    context: Context
    name: cst.BaseExpression
    path: cst.BaseExpression | None
    spec: str = ""
    indent: str = ""
    variable: str = ""  # gets the name where that is computed

    @property
    def call(self) -> Template:
        """The call that searches, on one line."""
        return template(FINDER, join(", ", self._given()), ")")

    @property
    def may_be_builtin(self) -> bool:
        """Whether the module may be built-in or frozen, which the finder does not find."""
        name = self.name.evaluated_value if isinstance(self.name, cst.SimpleString) else None
        return self.path is None and (name is None or name in sys.stdlib_module_names)

    @property
    def test(self) -> Template:
        """The call that returns None if nothing is found."""
        util = template(Module("importlib.util"), ".find_spec(", self._given()[0], ")")
        return util if self.may_be_builtin else self.call

    @property
    def difference_of_probe(self) -> str:
        """What a test does otherwise."""
        return AS_IMPORTED if self.may_be_builtin else joined(self.difference, NAMESPACES)

    def _given(self) -> list[Template]:
        name = template(self.variable) if self.variable else self.context.keep(self.name)
        return [name, *([self.context.keep(self.path)] if self.path is not None else [])]

    @property
    def line(self) -> Template:
        """The assignment of the spec."""
        return wrapped(self.context, self.indent, template(f"{self.spec} = ", FINDER), self._given(), template(")"))

    @property
    def first(self) -> list[Template]:
        """The assignment of the name where that is computed, and of the spec."""
        return [*self._named, self.line]

    @property
    def _named(self) -> list[Template]:
        return [template(f"{self.variable} = ", self.context.keep(self.name))] if self.variable else []

    @property
    def condition(self) -> Template:
        """The condition that is true if nothing is found."""
        return template(f"if {self.spec} is None or {self.spec}.loader is None:")

    @property
    def lines(self) -> list[Template]:
        """The assignment of the spec, and the error of a search that finds nothing."""
        return [*self.first, self.condition, template(indent_unit(self.context.source), self.error)]

    @property
    def error(self) -> Template:
        """The statement that raises the error of a search that finds nothing."""
        text = _message(self.context, self.name, self.variable)
        indent = self.indent + indent_unit(self.context.source)
        given = [text, template("name=", self._given()[0])]
        return wrapped(self.context, indent, template("raise ImportError("), given, template(")"))

    @property
    def difference(self) -> str:
        """What the search does otherwise."""
        return joined(FINDERS, "" if isinstance(self.name, cst.SimpleString) else DOTTED)

    def change(self, assignment: cst.CSTNode) -> Change:
        """Return the change of a search that is assigned, and of its `try`, if that has become the condition."""
        return self.changes(assignment, ())[0]

    def changes(self, statement: cst.CSTNode, then: Template) -> list[Change]:
        """Return the changes of a search, with *then* after the condition."""
        context, source = self.context, self.context.source
        if self._can_leave_try and (found := handled(source, statement, leaving=True)):
            block, start, end = found
            comments = [context.keep(each) for each in comments_between(source, (start, end))]
            first = Change(start, end, context.lines(block, [*comments, *self.first, self.condition]))
            last = whole_lines(source, *source.span(block))[1]
            return [first, Change(last, last, context.lines(block, [(), then]))] if then else [first]
        text = join(source.module.default_newline + self.indent, [*self.lines, *([then] if then else [])])
        return [Change(*source.span(statement), text)]

    @property
    def _can_leave_try(self) -> bool:
        """Whether the arguments call nothing that may raise ImportError."""
        return all(has_no_effect(self.context.source, each) for each in (self.name, self.path))

    def lines_of_probe(self, test: str) -> list[Template]:
        """Return the condition that *test* is true of the spec, without a variable for that where it is short."""
        condition = template("if ", self.test, f" {test}:")
        if is_short(self.context, self.indent, condition):
            return [*self._named, condition]
        line = template(f"{self.spec} = ", self.test) if self.may_be_builtin else self.line
        return [*self._named, line, template(f"if {self.spec} {test}:")]

    def probe(self, statement: cst.CSTNode, closing: Collection[cst.CSTNode] = ()) -> list[Change]:
        """Return the changes of a search of which only the error is needed, and whose file *closing* closes."""
        context, source = self.context, self.context.source
        raises = self.may_be_builtin and not isinstance(self.name, cst.SimpleString)  # for a missing parent
        raises = raises or not self._can_leave_try
        if not raises and (outer := followed(source, statement, closing)):
            return self._with_body(statement, *outer)
        lines = self.lines_of_probe("is None")
        found = None if raises else handled(source, statement, leaving=False)
        if found:
            block, start, end = found
            comments = [context.keep(each) for each in comments_between(source, (start, end))]
            return [Change(start, end, context.lines(block, [*comments, *lines]))]
        error = template(indent_unit(source), self.error)
        return [Change(*source.span(statement), context.lines(statement, [*lines, error]))]

    def _with_body(self, statement: cst.CSTNode, block: cst.Try, handler: cst.ExceptHandler) -> list[Change]:
        """Return the changes that make a `try` the condition: its body runs if something is found, else its handler."""
        context, source = self.context, self.context.source
        (start, _), (_, end) = source.span(block), whole_lines(source, *source.span(statement))
        comments = [context.keep(each) for each in comments_between(source, (start, end))]
        search = replace(self, indent=indentation(source, start))
        lines = [*comments, *search.lines_of_probe("is not None")]
        first = Change(start, end, context.lines(block, lines))
        if matches(only_statement(handler.body.body[0]), "pass") and len(handler.body.body) == 1:
            return [first, lines_of(source, handler)]
        return [first, Change(source.span(handler)[0], header_end(source, handler), template("else:"))]


def path_from(spec: str, target: Template) -> Template:
    """Return the statement that assigns the path of what is found, that of the directory for a package."""
    return template(target, f" = ({spec}.submodule_search_locations or [{spec}.origin])[0]")


def search_of(context: Context, call: Call, statement: cst.CSTNode, indent: str) -> Search | None:
    """Return the lines for a search in *statement*, None if its arguments cannot be written again."""
    found, source = searched(call), context.source
    scope = source.scope(statement)
    spec = free_name(source, scope, "spec", "module_spec")
    if found is None or not spec or not context.can_move(*found):
        return None
    computed = can_repeat(source, found[0]) and not isinstance(found[0], cst.SimpleString)
    computed = computed and not _message(context, found[0])
    variable = free_name(source, scope, "name", "module_name") if computed else ""
    search = Search(context, *found, spec, indent, variable)
    return search if _message(context, found[0], variable) else None


def _message(context: Context, name: cst.BaseExpression, variable: str = "") -> Template:
    """Return the text of the error, () if neither *name* nor the *variable* that has it can be in it."""
    source = context.source
    if variable:
        return template(f"f{quoted(source, f'No module named {{{variable}!r}}')}")
    if isinstance(name, cst.SimpleString):
        plain = isinstance(name.evaluated_value, str) and name.evaluated_value.isidentifier()
        return template('"', f"No module named {name.evaluated_value!r}", '"') if plain else ()
    if not is_simple(name) or set(source.code(name)) & set("'\"\\{}\n\r"):
        return ()
    quote = quoted(source, "")[0]
    return template(f"f{quote}No module named {{", context.keep(name), f"!r}}{quote}")
