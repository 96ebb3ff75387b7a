"""Data flow: which reads of a variable may see the value that one assignment gives it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import libcst as cst

from reimp.reading.resolve import children
from reimp.reading.scopes import Scope
from reimp.reading.source import Source

_DEFERRED = (cst.FunctionDef, cst.Lambda, cst.GeneratorExp, cst.TypeParameters)


def reads_of(source: Source, name: cst.Name) -> set[cst.CSTNode]:
    """Return the nodes that may read the value that is assigned at *name*.

    Code that runs later, such as the body of a function, may read it whenever it reads the variable at all. An
    exception may be raised at any point, and each branch, round of a loop and handler may run.
    """
    scope = source.scope(name)
    home = next((each for each, _ in source.ancestors(name) if source.scopes.get(each) is not scope), None)
    found = accesses(source, name.value, scope)
    flow = _Flow(name, found.now, {each.node for each in scope[name.value] if each.scope is scope})
    flow.node(home.body if isinstance(home, cst.FunctionDef | cst.Lambda) else source.module, live=False)
    return flow.seen | found.later


@dataclass(frozen=True)
class Accesses:
    """The nodes that read a variable: those that run with the code of its scope, and those that may run later."""

    now: set[cst.CSTNode]
    later: set[cst.CSTNode]

    @property
    def all(self) -> set[cst.CSTNode]:
        """Both."""
        return self.now | self.later


def accesses(source: Source, name: str, scope: Scope) -> Accesses:
    """Return the nodes that read a variable of *scope*."""
    now: set[cst.CSTNode] = set()
    later: set[cst.CSTNode] = set()
    for each in source.all_scopes:
        if each is scope or any(assignment.scope is scope for assignment in each[name]):
            found = now if each is scope or not _is_deferred(each, scope) else later
            found |= {access.node for access in each.accesses[name]}
    return Accesses(now, later)


def _is_deferred(inner: Scope, scope: Scope) -> bool:
    """Return whether code of *inner*, a scope in *scope*, may run at another time."""
    between: Scope | None = inner
    while between is not None and between is not scope:
        if issubclass(between.kind, _DEFERRED):
            return True
        between = between.parent
    return between is None


@dataclass
class _Loop:
    """Whether the value may be there where a loop is left, and where its next round begins."""

    left: bool = False
    again: bool = False


@dataclass
class _Flow:
    """Walks statements in the order in which they run; *live* is whether the variable may have the value then."""

    definition: cst.Name
    accesses: set[cst.CSTNode]
    bound: set[cst.CSTNode | None]
    seen: set[cst.CSTNode] = field(default_factory=set)
    loops: list[_Loop] = field(default_factory=list)
    raised: list[bool] = field(default_factory=list)  # for each block that an exception leaves: whether it may be there

    def block(self, statements: Iterable[cst.CSTNode], *, live: bool) -> bool:
        """Return whether the value may be there after *statements*."""
        for statement in statements:
            live = self.node(statement, live=live)
        return live

    def node(self, node: cst.CSTNode | None, *, live: bool) -> bool:
        """Return whether the value may be there after *node*, a statement or an expression."""
        if node is None:
            return live
        if live and node in self.accesses:
            self.seen.add(node)
        special = _SPECIAL.get(type(node))
        if special:
            live = special(self, node, live)
        elif node in self.bound:  # an import
            live = False
        else:
            live = self.block(children(node), live=live)
        return self.reach(live=live)

    def reach(self, *, live: bool) -> bool:
        """Note that an exception may be raised here."""
        self.raised = [each or live for each in self.raised]
        return live

    def target(self, node: cst.CSTNode, *, live: bool) -> bool:
        """Return whether the value may be there after something is assigned to *node*."""
        if isinstance(node, cst.Name):
            return node is self.definition or (live and node not in self.bound)
        if isinstance(node, cst.Attribute | cst.Subscript):
            return self.node(node, live=live)
        for child in children(node):
            live = self.target(child, live=live)
        return live

    def assign(self, node: cst.Assign, live: bool) -> bool:
        live = self.node(node.value, live=live)
        for each in node.targets:
            live = self.target(each.target, live=live)
        return live

    def annotated(self, node: cst.AnnAssign, live: bool) -> bool:
        live = self.block([node.annotation, *([node.value] if node.value else [])], live=live)
        return self.target(node.target, live=live) if node.value else live

    def augmented(self, node: cst.AugAssign, live: bool) -> bool:
        if live and node.target in self.bound:
            self.seen.add(node.target)
        return self.target(node.target, live=self.node(node.value, live=live))

    def walrus(self, node: cst.NamedExpr, live: bool) -> bool:
        return self.node(node.value, live=live) or node.target is self.definition

    def branches(self, node: cst.If | cst.IfExp, live: bool) -> bool:
        live = self.node(node.test, live=live)
        first, second = self.node(node.body, live=live), self.node(node.orelse, live=live)
        return first or second

    def maybe(self, node: cst.BooleanOperation, live: bool) -> bool:
        live = self.node(node.left, live=live)
        return self.node(node.right, live=live) or live

    def leave(self, node: cst.Return | cst.Raise, live: bool) -> bool:
        self.block(children(node), live=live)
        return False

    def leave_loop(self, node: cst.Break | cst.Continue, live: bool) -> bool:
        if isinstance(node, cst.Break):
            self.loops[-1].left |= live
        else:
            self.loops[-1].again |= live
        return False

    def loop(self, node: cst.For | cst.While, live: bool) -> bool:
        live = self.node(node.iter, live=live) if isinstance(node, cst.For) else live
        loop = _Loop(again=live)
        self.loops.append(loop)
        for _ in range(2):  # what the first round leaves is there in the second
            inside = loop.again
            if isinstance(node, cst.While):
                inside = live = self.node(node.test, live=inside) or live
            else:
                live = live or inside
                inside = self.target(node.target, live=inside)
            end = self.node(node.body, live=inside)
            loop.again |= end  # not in one statement: the body may have set it
        self.loops.pop()
        return self.node(node.orelse, live=live or loop.again) or loop.left

    def with_(self, node: cst.With, live: bool) -> bool:
        for item in node.items:
            live = self.node(item.item, live=live)
            live = self.target(item.asname.name, live=live) if item.asname else live
        self.raised.append(live)
        live = self.node(node.body, live=live)
        return self.raised.pop() or live  # it may swallow an exception

    def try_(self, node: cst.Try | cst.TryStar, live: bool) -> bool:
        self.raised.append(live)
        self.raised.append(live)
        live = self.node(node.body, live=live)
        caught = self.raised.pop()
        after = self.node(node.orelse, live=live)
        for handler in node.handlers:
            after = self.handler(handler, live=caught) or after
        raised = self.raised.pop()
        return self.node(node.finalbody, live=after or raised) if node.finalbody else after

    def handler(self, node: cst.ExceptHandler | cst.ExceptStarHandler, *, live: bool) -> bool:
        live = self.node(node.type, live=live)
        live = self.target(node.name.name, live=live) if node.name else live
        return self.node(node.body, live=live)

    def match(self, node: cst.Match, live: bool) -> bool:
        live = self.node(node.subject, live=live)
        after = [self.block(children(each), live=live) for each in node.cases]
        return live or any(after)

    def function(self, node: cst.FunctionDef, live: bool) -> bool:
        live = self.block([*node.decorators, node.params, *([node.returns] if node.returns else [])], live=live)
        return live and node not in self.bound

    def lambda_(self, node: cst.Lambda, live: bool) -> bool:
        return self.node(node.params, live=live)

    def class_(self, node: cst.ClassDef, live: bool) -> bool:
        live = self.block([*node.decorators, *node.bases, *node.keywords, node.body], live=live)
        return live and node not in self.bound

    def parameter(self, node: cst.Param, live: bool) -> bool:
        return self.block([each for each in (node.annotation, node.default) if each], live=live)

    def value(self, node: cst.Attribute | cst.Arg, live: bool) -> bool:
        return self.node(node.value, live=live)

    def delete(self, node: cst.Del, live: bool) -> bool:
        live = self.node(node.target, live=live)
        return live and not any(each in self.accesses for each in _names(node.target))


def _names(node: cst.CSTNode) -> list[cst.CSTNode]:
    """Return the names that `del` deletes."""
    if isinstance(node, cst.Attribute | cst.Subscript):
        return []
    return [node] if isinstance(node, cst.Name) else [name for each in children(node) for name in _names(each)]


_SPECIAL: dict[type[cst.CSTNode], Callable[..., bool]] = {
    cst.AnnAssign: _Flow.annotated,
    cst.Arg: _Flow.value,
    cst.Assign: _Flow.assign,
    cst.Attribute: _Flow.value,
    cst.AugAssign: _Flow.augmented,
    cst.BooleanOperation: _Flow.maybe,
    cst.Break: _Flow.leave_loop,
    cst.ClassDef: _Flow.class_,
    cst.Continue: _Flow.leave_loop,
    cst.Del: _Flow.delete,
    cst.For: _Flow.loop,
    cst.FunctionDef: _Flow.function,
    cst.If: _Flow.branches,
    cst.IfExp: _Flow.branches,
    cst.Lambda: _Flow.lambda_,
    cst.Match: _Flow.match,
    cst.NamedExpr: _Flow.walrus,
    cst.Param: _Flow.parameter,
    cst.Raise: _Flow.leave,
    cst.Return: _Flow.leave,
    cst.Try: _Flow.try_,
    cst.TryStar: _Flow.try_,
    cst.While: _Flow.loop,
    cst.With: _Flow.with_,
}
