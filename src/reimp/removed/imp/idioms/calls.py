"""What the idioms have in common: the calls of `imp` in a file, and which variables they share."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.migration.decide import trouble
from reimp.reading.guards import dotted
from reimp.reading.scopes import Scope
from reimp.reading.source import Source
from reimp.reading.uses import Reference
from reimp.removed.rule import PLACE, arguments
from reimp.writing.names import exported


@dataclass(frozen=True, eq=False)
class Call:
    """A call of a function of imp that may be rewritten."""

    reference: Reference
    node: cst.Call


def calls(source: Source, references: Sequence[Reference], name: str) -> Iterator[Call]:
    """Yield the calls of `imp.<name>` among the references."""
    for reference in references:
        if reference.use.name == name and not trouble(source, reference):
            node = source.parents.get(reference.node)
            if isinstance(node, cst.Call) and node.func is reference.node:
                yield Call(reference, node)


def search(call: Call) -> tuple[cst.BaseExpression, cst.BaseExpression | None] | None:
    """Return name and path of a call of find_module, None if they cannot be told apart."""
    given = arguments(call.node, "name", "path")
    if not given or next(iter(given)) != "name":
        return None  # what is written first is evaluated first
    return given["name"].value, given["path"].value if "path" in given else None


def is_simple(node: cst.CSTNode | None) -> bool:
    """Return whether it does not matter when, and how often, an expression is evaluated."""
    if node is None or isinstance(node, cst.Name | cst.SimpleString | cst.Integer):
        return True
    if isinstance(node, cst.BinaryOperation):
        return is_simple(node.left) and is_simple(node.right)
    if isinstance(node, cst.BooleanOperation):
        return is_simple(node.left) and is_simple(node.right)
    if isinstance(node, cst.List | cst.Tuple):
        return all(isinstance(each, cst.Element) and is_simple(each.value) for each in node.elements)
    if isinstance(node, cst.Subscript):
        index = node.slice[0].slice if len(node.slice) == 1 else None
        return is_simple(node.value) and isinstance(index, cst.Index) and is_simple(index.value)
    if isinstance(node, cst.FormattedString):
        return all(isinstance(each, cst.FormattedStringText) or is_simple_part(each) for each in node.parts)
    return isinstance(node, cst.Attribute) and is_simple(node.value)


def is_simple_part(part: cst.BaseFormattedStringContent) -> bool:
    """Return whether what stands in the braces of an f-string is simple."""
    return isinstance(part, cst.FormattedStringExpression) and part.format_spec is None and is_simple(part.expression)


def cannot_fail(source: Source, node: cst.CSTNode) -> bool:
    """Return whether an expression is simple, and looks nothing up that may not be there: `names[0]` may raise."""
    return is_simple(node) and "[" not in source.code(node)


# Calls that neither have an effect nor raise ImportError.
_HARMLESS = re.compile(
    r"(?:os\.)?path\.\w+|os\.(?:getcwd|fspath)|str|len|.*\.(?:r?split|r?partition|replace|strip|format|join)"
)


def cannot_import(source: Source, node: cst.CSTNode | None) -> bool:
    """Return whether an expression certainly raises no ImportError."""
    inside = (*source.nodes(cst.Call), *source.nodes(cst.Await), *source.nodes(cst.Yield))
    start, end = source.span(node) if node else (0, 0)
    return all(
        isinstance(each, cst.Call) and _HARMLESS.fullmatch(dotted(each.func)) is not None
        for each in inside
        if start <= source.span(each)[0] < end
    )


def can_move(source: Source, references: Sequence[Reference], *nodes: cst.CSTNode | None) -> bool:
    """Return whether the text of expressions may be written elsewhere: nothing in it will be rewritten or lost."""
    for node in nodes:
        if node is None:
            continue
        start, end = source.span(node)
        if PLACE.search(source.code(node)) or "#" in source.code(node):
            return False
        if any(start <= source.span(each.node)[0] < end for each in references):
            return False
    return True


def used_only_in(source: Source, name: cst.Name, *places: cst.CSTNode) -> bool:
    """Return whether a variable set at *name* is used nowhere but in *places*, in any scope."""
    spans = [source.span(place) for place in places]
    scope = source.scope(name)
    if scope.is_class or _is_looked_up(source, name.value, scope):
        return False
    if any(assignment.scope is not scope for assignment in scope[name.value]):
        return False  # declared global or nonlocal
    for node in _accesses(source, name.value, scope):
        start, _ = source.span(node)
        if not any(begin <= start < end for begin, end in spans) and _may_see(source, name, node):
            return False
    return True


def _accesses(source: Source, name: str, scope: Scope) -> Iterator[cst.CSTNode]:
    """Yield where a variable of *scope* is read, or might be: a place is linked to what is set above it only."""
    for each in source.all_scopes:
        if each is scope or any(assignment.scope is scope for assignment in each[name]):
            yield from (access.node for access in each.accesses[name])


def _is_looked_up(source: Source, name: str, scope: Scope) -> bool:
    """Return whether the variables of a scope may be looked at by name: `locals()`, `__all__`."""
    if any(scope.accesses[function] for function in ("locals", "vars", "eval", "exec", "dir")):
        return True
    if scope is not source.module_scope:
        return False
    if name in exported(source):
        return True
    if b"modules[__name__]" in source.text:
        return True
    return any(each.accesses[function] for each in source.all_scopes for function in ("globals", "eval", "exec"))


def _may_see(source: Source, name: cst.Name, access: cst.CSTNode) -> bool:
    """Return whether the value set at *name* can be there at *access*: not if it is certainly set again before."""
    at, set_at = source.span(access)[0], source.span(name)[0]
    if source.scope(access) is not source.scope(name):
        return True
    if at < set_at and not any(isinstance(parent, cst.While | cst.For) for parent, _ in source.ancestors(name)):
        return len(source.scope(name)[name.value]) == 1  # not set before: it raises, and has to go on doing so
    own = source.statement(name)
    for block, child in source.ancestors(access):
        for each in _before(block, child):
            between = source.span(each)[1] <= set_at < source.span(child)[1]
            if each is not own and name.value in _sets(each) and not between:
                return False  # who comes to the access comes through this block from its beginning
    return True


def _before(block: cst.CSTNode, child: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield the statements of a block that come before one of them."""
    if isinstance(block, cst.IndentedBlock | cst.Module):
        yield from itertools.takewhile(lambda each: each is not child, block.body)


def _sets(statement: cst.CSTNode) -> set[str]:
    """Return the variables that a statement certainly sets."""
    if not isinstance(statement, cst.SimpleStatementLine):
        return set()
    assigns = [small for small in statement.body if isinstance(small, cst.Assign)]
    targets = [target.target for assign in assigns for target in assign.targets]
    return {name.value for target in targets for name in names_in(target)}


def names_in(target: cst.BaseExpression) -> list[cst.Name]:
    """Return the variables in `x` or `x, y, z` to which a statement assigns, [] if it assigns to something else too."""
    if isinstance(target, cst.Name):
        return [target]
    elements = target.elements if isinstance(target, cst.Tuple | cst.List) else ()
    names = [each.value for each in elements if isinstance(each, cst.Element) and isinstance(each.value, cst.Name)]
    return names if len(names) == len(elements) else []


def file_of(found: Sequence[cst.Name]) -> str:
    """Return how the file is written that a search has put into three variables, or with the rest into one."""
    return found[0].value if len(found) == 3 else f"{found[0].value}[0]"


def closes(source: Source, statement: cst.CSTNode, found: Sequence[cst.Name]) -> bool:
    """Return whether a statement does nothing but close the file: `if file: file.close()`, `file.close()`."""
    file = file_of(found)
    if isinstance(statement, cst.If) and statement.orelse is None and len(statement.body.body) == 1:
        test = source.code(statement.test)
        tested = test in (
            file,
            f"{file} is not None",
            f"{file} != None",
            f"not {file} is None",
            f"{file} and not {file}.closed",
        )
        return tested and closes(source, statement.body.body[0], found)
    alone = small(statement) if isinstance(statement, cst.SimpleStatementLine) else statement
    return isinstance(alone, cst.Expr) and source.code(alone) == f"{file}.close()"


def small(line: cst.CSTNode | None) -> cst.BaseSmallStatement | None:
    """Return the simple statement that has a line of its own."""
    return line.body[0] if isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1 else None


def closing_after(source: Source, line: cst.CSTNode, found: Sequence[cst.Name]) -> cst.If | None:
    """Return the statement `if file: file.close()` that comes right after a search."""
    block = source.parent(line)
    body = block.body if isinstance(block, cst.IndentedBlock | cst.Module) and small(line) else ()
    after = next((after for each, after in itertools.pairwise(body) if each is line), None)
    return after if isinstance(after, cst.If) and len(found) in (1, 3) and closes(source, after, found) else None


def comments(source: Source, start: int, end: int, kept: tuple[int, int]) -> list[str]:
    """Return the comments between *start* and *end*, without those in the part that is *kept*."""
    found = [(source.span(node), node.value) for node in source.nodes(cst.Comment)]
    return [
        text
        for (begin, stop), text in found
        if start <= begin and stop <= end and not (kept[0] <= begin and stop <= kept[1])
    ]


def whole_lines(source: Source, start: int, end: int) -> tuple[int, int]:
    """Return a region that ends with its last line, and with the comment lines after it that are indented deeper."""
    indent = len(_indent(source, start))
    end = _line_end(source, end)
    while match := re.compile(rb"(?:[ \t]*(?:\r\n|\r|\n))+([ \t]+)#[^\r\n]*").match(source.text, end):
        if len(match[1]) <= indent:
            break
        end = match.end()
    return start, end


def _line_end(source: Source, offset: int) -> int:
    """Return where the line ends, if only white space and a comment follow on it; else *offset*."""
    match = re.compile(rb"[ \t]*#[^\r\n]*").match(source.text, offset)
    return match.end() if match else offset


def with_comment(source: Source, node: cst.CSTNode) -> tuple[int, int]:
    """Return the span of a statement with the comment at the end of its line."""
    start, end = source.span(node)
    return start, _line_end(source, end)


def _indent(source: Source, start: int) -> str:
    begin = max(source.text.rfind(b"\n", 0, start), source.text.rfind(b"\r", 0, start)) + 1
    return source.text[begin:start].decode()


def has_others(source: Source, references: Sequence[Reference], region: tuple[int, int], *own: Reference) -> bool:
    """Return whether more of imp than the idiom's *own* references is used in a region."""
    return any(region[0] <= source.span(each.node)[0] < region[1] for each in references if each not in own)


def lines(source: Source, statement: cst.CSTNode, texts: Sequence[str]) -> str:
    """Return *texts* as lines with the indentation of a statement, the first without."""
    indent = _indent(source, source.span(statement)[0])
    return (source.module.default_newline + indent).join(texts)
