"""Whether a binding of a removed API can be relied on: whether its name means the API wherever it is used."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import TypedDict

import libcst as cst

from reimp.reading.guards import guard
from reimp.reading.handlers import catches_import_error
from reimp.reading.questions.names import foreign_stars, imports_root, position, unscoped_names
from reimp.reading.questions.syntax import dotted, matches, nodes_within
from reimp.reading.scopes import Assignment
from reimp.reading.source import Source
from reimp.removed.table import first_gone, names_of
from reimp.uses.bindings import UNREACHED, Binding
from reimp.uses.strings import imported_by_code

_EVALUATORS = {
    *("eval", "exec", "compile", "timeit", "timeit.timeit", "Timer", "timeit.Timer", "repeat", "timeit.repeat"),
    *("cProfile.run", "cProfile.runctx", "profile.run", "profile.runctx", "pdb.run", "pdb.runeval", "runctx"),
}
_SCOPES = {"globals", "locals", "vars", "dir"}
_SAME_NAME = {"imp.reload", "imp.source_from_cache"}  # importlib has them: another import, and no name changes


class Reliable(TypedDict):
    """What is known of a binding: the fields of Binding that have these names."""

    trouble: str
    sharing: str
    fallback: int


class Reliability:
    """Answers for the bindings of one file; *used* are those that something refers to."""

    def __init__(self, source: Source, bindings: Sequence[Binding], used: Collection[Binding]) -> None:
        self.source, self.bindings, self.used = source, bindings, used

    def of(self, binding: Binding) -> Reliable:
        """Return what is known of a binding."""
        others = self._others(binding)
        soft = [self._meets_star(binding), *(self._shares(binding, each) for each in others)]
        return Reliable(
            trouble=self._trouble(binding, others),
            sharing=next(filter(None, soft), ""),
            fallback=next((self.source.line(each) for each in self._fallbacks(binding)), 0),
        )

    def _trouble(self, binding: Binding, others: Iterable[Assignment]) -> str:
        """Return why a binding cannot be relied on, "" if it can."""
        assignment = binding.assignment
        if binding.use.api not in _SAME_NAME and (reason := self._out_of_sight(binding)):
            return reason
        if assignment is None:
            return self._trouble_with_star(binding)
        reason = self._trouble_in_scope(binding, assignment)
        if not reason and any(each.node is None for each in others):
            reason = f"shares the name {binding.name!r} with another object; rename one of them"
        return reason or self._has_twin(binding)

    def _trouble_with_star(self, binding: Binding) -> str:
        """Return why a name that `from imp import *` brings cannot be relied on, "" if it can."""
        stars = self.source.nodes(cst.ImportStar)
        alone = binding.star and len(stars) == 1 and not self._overwrites(binding)
        return "" if alone else "is imported by a star import; import it by name"

    def _trouble_in_scope(self, binding: Binding, assignment: Assignment) -> str:
        """Return why a binding cannot be relied on because of its place, "" if it can."""
        if assignment.scope.is_class:
            return "is imported in the body of a class; import it at the top of the file"
        if binding not in self.used and binding.is_module and _is_tried(self.source, binding.statement):
            return "is imported only to test whether that works; decide what the code does without imp"
        if assignment.scope is not self.source.scope(binding.statement):
            return f"is imported under the global name {binding.name!r}; import it at the top of the file"
        return ""

    def _others(self, binding: Binding) -> list[Assignment]:
        """Return what else binds the name in its scope, but for where one of its imports has failed."""
        scope = binding.assignment.scope if binding.assignment else None
        ours = {id(each.assignment) for each in self.bindings}
        statements = {each.statement for each in self.bindings if each.name == binding.name}
        twins = [each for each in self.bindings if each is not binding and each.name == binding.name]
        found = [each for each in scope[binding.name] if each.scope is scope] if scope else []
        free = [each for each in found if id(each) not in ours]
        others = [each for each in free if each.node not in statements or not imports_root(each, binding.name)]
        kept = [each for each in others if not self._is_fallback_of(each, twins)]
        return sorted(kept, key=lambda each: position(self.source, each))

    def _is_fallback_of(self, assignment: Assignment, bindings: Iterable[Binding]) -> bool:
        """Return whether a name is set only where one of its imports has failed."""
        node = assignment.node
        return node is not None and any(_is_fallback(self.source, node, each) for each in bindings)

    def _has_twin(self, binding: Binding) -> str:
        """Return why a binding cannot be relied on if the name means another API too, "" if it does not."""
        home = self.source.scope(binding.statement)
        for each in self.bindings if not binding.is_unreached else ():
            same = each.name == binding.name and self.source.scope(each.statement) is home
            if same and each.use.api != binding.use.api and not each.is_unreached:
                return f"shares the name {binding.name!r} with another name of imp; rename one of them"
        return ""

    def _meets_star(self, binding: Binding) -> str:
        """Return why a binding cannot be relied on if a star import after it may bring the name, "" if it can."""
        if binding.is_module or binding.is_unreached or binding.assignment is None:
            return ""
        after = foreign_stars(self.source, self.source.span(binding.statement)[0])
        if not after or self.source.scope(binding.statement) is not self.source.module_scope:
            return ""
        line = self.source.line(after[0])
        return f"may have another value after line {line}; import it after that line, or by its full name"

    def _overwrites(self, binding: Binding) -> bool:
        """Return whether `from imp import *` gives a new value to a name that the file has set before."""
        start, _ = self.source.span(binding.statement)
        scope = self.source.module_scope
        set_before = [
            (name, each)
            for name in names_of(binding.use.api.rpartition(".")[0])
            for each in scope[name]
            if each.scope is scope and position(self.source, each) < start
        ]
        return any(not imports_root(each, name) for name, each in set_before)

    def _out_of_sight(self, binding: Binding) -> str:
        """Return how the file binds or uses the name where its scopes do not tell it, "" if it does not."""
        if binding.name in unscoped_names(self.source):
            return f"shares the name {binding.name!r} with a `match` or `:=`; rename one of them"
        word = re.compile(rf"\b{re.escape(binding.name)}\b")
        for node in self.source.nodes(cst.SimpleString):
            if (
                word.search(node.value)
                and not imported_by_code(self.source, node)
                and self._is_looked_up(binding, node)
            ):
                return f"is looked up by name in line {self.source.line(node)}; write its replacement there"
        return ""

    def _is_looked_up(self, binding: Binding, string: cst.SimpleString) -> bool:
        """Return whether a string that has the name in it is used to get the variable: `globals()["imp"]`, `eval`."""
        calls = [each for each, _ in self.source.ancestors(string) if isinstance(each, cst.Call)]
        if any(dotted(each.func) in _EVALUATORS for each in calls):
            return True
        if _is_in_doctest(binding.name, string.raw_value):
            return True
        return string.raw_value == binding.name and _asks_for_names(self.source, self.source.statement(string))

    def _shares(self, binding: Binding, other: Assignment) -> str:
        """Return why a binding cannot be relied on beside another one of the name, "" if it can."""
        node = other.node
        if node is None or binding.is_unreached or _is_fallback(self.source, node, binding):
            return ""
        if guard(self.source, node, first_gone(binding.use.api)) in UNREACHED:
            return ""
        line = self.source.line(node)
        return f"shares the name {binding.name!r} with the object bound in line {line}; rename one of them"

    def _fallbacks(self, binding: Binding) -> Iterable[cst.CSTNode]:
        """Yield the nodes that bind the name to something else where the import has failed."""
        for each in binding.assignment.scope[binding.name] if binding.assignment else ():
            if each.node is not None and _is_fallback(self.source, each.node, binding):
                yield each.node


def _is_in_doctest(name: str, text: str) -> bool:
    """Return whether an example in a docstring uses a name that it does not import itself."""
    examples = re.findall(r"^\s*(?:>>>|\.\.\.) (.*)$", text, re.MULTILINE)
    word = re.compile(rf"\b{re.escape(name)}\b")
    return any(word.search(each) for each in examples) and not any(
        re.match(rf"(?:import|from)\b.*\b{re.escape(name)}\b", each) for each in examples
    )


def _asks_for_names(source: Source, statement: cst.CSTNode) -> bool:
    """Return whether a statement has `globals()` or the like, `__dict__`, or `sys.modules[__name__]` in it."""
    calls = nodes_within(source, statement, cst.Call)
    names = nodes_within(source, statement, cst.Name)
    subscripts = nodes_within(source, statement, cst.Subscript)
    return (
        any(_asks_scope(each) for each in calls)
        or any(each.value == "__dict__" for each in names)
        or any(matches(each, "sys.modules[__name__]", "modules[__name__]") for each in subscripts)
    )


def _asks_scope(call: cst.Call) -> bool:
    """Return whether a call may give a variable of this file by its name; `dir(module)` has names only."""
    name = dotted(call.func).rpartition(".")[2]
    return name in _SCOPES and not (call.args and name == "dir")


def _is_tried(source: Source, statement: cst.CSTNode) -> bool:
    """Return whether it may matter if an import fails or warns, or a comment says that other files import it."""
    line = source.parent(statement)
    comment = line.trailing_whitespace.comment if isinstance(line, cst.SimpleStatementLine) else None
    return bool(comment and "noqa" in comment.value.lower()) or any(
        isinstance(parent, cst.Try | cst.With) for parent, _ in source.ancestors(statement)
    )


def _is_fallback(source: Source, node: cst.CSTNode, binding: Binding) -> bool:
    """Return whether *node* runs only when the import has failed."""
    above = {id(parent): child for parent, child in source.ancestors(binding.statement)}
    for parent, child in source.ancestors(node):
        if (
            isinstance(parent, cst.Try)
            and isinstance(child, cst.ExceptHandler)
            and above.get(id(parent)) is parent.body
        ):
            return catches_import_error(source, child)
    return False
