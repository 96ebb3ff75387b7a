"""Evaluates expressions on all versions of Python at once."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import libcst as cst

from reimp.reading.conditions import operations
from reimp.reading.conditions.partial_values import Members, Value, compare, every, negated, some, truth
from reimp.reading.conditions.version_values import (
    UNKNOWN,
    Series,
    constant,
    has_attribute,
    value_of,
    value_of_call,
)
from reimp.reading.questions.names import unscoped_names
from reimp.reading.questions.qualified import bindings, bound_value, imported_name, qualified_name, qualified_names
from reimp.reading.scopes import Assignment
from reimp.reading.source import Source
from reimp.versions import SAMPLES

Truths = Sequence[bool | None]

# A variable with such a value is a setting that other code may change, whatever it is called: `PY3 = True`.
_SETTINGS = cst.BaseNumber | cst.BaseString | cst.BaseList | cst.BaseDict | cst.BaseSet | cst.Tuple
_MANY = 5  # assignments of one name, which are then not looked at
_DEEP = 3  # variables that are bound to one another
_FIELDS = {"major": 0, "minor": 1, "micro": 2}  # of sys.version_info


def truths(source: Source, test: cst.BaseExpression) -> Truths:
    """Return whether an expression counts as true on each of SAMPLES; UNKNOWN itself if that is known for none."""
    return _Evaluator(source).truths(test)


@dataclass(frozen=True)
class _Evaluator:
    """Evaluates expressions of a file; *resolving* are the assignments whose values it is evaluating."""

    source: Source
    resolving: frozenset[Assignment] = frozenset()

    def truths(self, node: cst.BaseExpression) -> Truths:
        """Return whether an expression counts as true."""
        if isinstance(node, cst.BooleanOperation):
            left, right = self.truths(node.left), self.truths(node.right)
            decide = some if isinstance(node.operator, cst.Or) else every
            return UNKNOWN if left is right is UNKNOWN else [*map(decide, zip(left, right, strict=True))]
        values = self.values(node)
        return UNKNOWN if values is UNKNOWN else [*map(truth, values)]

    def values(self, node: cst.BaseExpression) -> Series:
        """Return the value of an expression."""
        method = _METHODS.get(type(node))
        return method(self, node) if method else UNKNOWN

    def name(self, node: cst.Name) -> Series:
        found = bindings(self.source, node)
        if node.value in unscoped_names(self.source) or len(found) >= _MANY:
            return UNKNOWN
        return _common([self.assigned(each) for each in found] or [value_of(qualified_name(self.source, node))])

    def assigned(self, assignment: Assignment) -> Series:
        """Return the value of a variable, if it is bound to something that depends on the version."""
        bound = bound_value(self.source, assignment)
        if bound is None or assignment in self.resolving or len(self.resolving) >= _DEEP:
            return value_of(imported_name(self.source, assignment))
        value = bound.expression
        if isinstance(value, cst.Name) and value.value in {"True", "False"}:
            is_for_types = (assignment.name, value.value) == ("TYPE_CHECKING", "False")
            return self.name(value) if is_for_types else UNKNOWN
        if isinstance(value, _SETTINGS):
            return UNKNOWN
        values = replace(self, resolving=self.resolving | {assignment}).values(value)
        return values if bound.item is None else [operations.item(each, bound.item) for each in values]

    def attribute(self, node: cst.Attribute) -> Series:
        values = _common([*map(value_of, qualified_names(self.source, node))])
        index = _FIELDS.get(node.attr.value)
        if values is not UNKNOWN or index is None:
            return values
        return [operations.item(each, index) for each in self.values(node.value)]

    def literal(self, node: cst.Integer | cst.SimpleString) -> Series:
        value = node.evaluated_value
        return constant(value) if isinstance(value, int | str) else UNKNOWN

    def tuple_(self, node: cst.Tuple | cst.List | cst.Set) -> Sequence[tuple[Value, ...]]:
        starred = any(isinstance(each, cst.StarredElement) for each in node.elements)
        series = [UNKNOWN if starred else self.values(each.value) for each in node.elements]
        return [*zip(*series, strict=True)] if series else [()] * len(SAMPLES)

    def members(self, node: cst.List | cst.Set) -> Series:
        return [Members(items) for items in self.tuple_(node)]

    def subscript(self, node: cst.Subscript) -> Series:
        values, index = self.values(node.value), node.slice[0].slice
        if values is UNKNOWN or len(node.slice) > 1:
            return UNKNOWN
        if isinstance(index, cst.Index):
            return [*map(operations.item, values, self.values(index.value))]
        return self.slice(values, index)

    def slice(self, values: Series, node: cst.BaseSlice) -> Series:
        if not isinstance(node, cst.Slice) or node.step:
            return UNKNOWN
        lower = self.values(node.lower) if node.lower else constant(0)
        upper = self.values(node.upper) if node.upper else constant(sys.maxsize)
        return [*map(operations.part, values, lower, upper)]

    def comparison(self, node: cst.Comparison) -> Series:
        left = self.values(node.left)
        if left is UNKNOWN and len(node.comparisons) == 1:
            return UNKNOWN
        operands = [left, *(self.values(each.comparator) for each in node.comparisons)]
        operators = [type(each.operator) for each in node.comparisons]
        return [every(map(compare, operators, each, each[1:])) for each in zip(*operands, strict=True)]

    def unary(self, node: cst.UnaryOperation) -> Series:
        if isinstance(node.operator, cst.Not):
            truths = self.truths(node.expression)
            return UNKNOWN if truths is UNKNOWN else [*map(negated, truths)]
        values = self.values(node.expression) if isinstance(node.operator, cst.Minus) else UNKNOWN
        return [-each if isinstance(each, int) else None for each in values]

    def binary(self, node: cst.BinaryOperation) -> Series:
        left = self.values(node.left)
        if left is UNKNOWN:
            return UNKNOWN
        sides = zip(left, self.values(node.right), strict=True)
        return [operations.calculate(type(node.operator), *each) for each in sides]

    def boolean(self, node: cst.BooleanOperation) -> Series:
        sides = zip(self.truths(node.left), self.values(node.left), self.values(node.right), strict=True)
        decides = isinstance(node.operator, cst.Or)
        return [None if sure is None else left if sure is decides else right for sure, left, right in sides]

    def choice(self, node: cst.IfExp) -> Series:
        parts = zip(self.truths(node.test), self.values(node.body), self.values(node.orelse), strict=True)
        return [None if sure is None else true if sure else false for sure, true, false in parts]

    def walrus(self, node: cst.NamedExpr) -> Series:
        return self.values(node.value)

    def call(self, node: cst.Call) -> Series:
        arguments = [each.value for each in node.args if not each.star and not each.keyword]
        if len(arguments) != len(node.args):
            return UNKNOWN
        function = qualified_name(self.source, node.func)
        if function == "builtins.hasattr" and len(arguments) == 2:
            return self.feature_test(*arguments)
        if function == "builtins.int" and len(arguments) == 1:
            return [*map(operations.as_integer, self.values(arguments[0]))]
        if isinstance(node.func, cst.Attribute) and node.func.attr.value == "startswith" and len(arguments) == 1:
            return [*map(operations.starts, self.values(node.func.value), self.values(arguments[0]))]
        return UNKNOWN if arguments else value_of_call(function)

    def feature_test(self, module: cst.BaseExpression, name: cst.BaseExpression) -> Series:
        """Return the result of `hasattr(importlib, "reload")`."""
        value = name.evaluated_value if isinstance(name, cst.SimpleString) else None
        return has_attribute(qualified_name(self.source, module), value) if isinstance(value, str) else UNKNOWN


def _common(found: Sequence[Series]) -> Series:
    """Return the values on which all of *found* agree."""
    if any(each is UNKNOWN for each in found):
        return UNKNOWN
    return [first if all(first == each for each in more) else None for first, *more in zip(*found, strict=True)]


_METHODS: Mapping[type[cst.CSTNode], Callable[..., Series]] = {
    cst.Attribute: _Evaluator.attribute,
    cst.BinaryOperation: _Evaluator.binary,
    cst.BooleanOperation: _Evaluator.boolean,
    cst.Call: _Evaluator.call,
    cst.Comparison: _Evaluator.comparison,
    cst.IfExp: _Evaluator.choice,
    cst.Integer: _Evaluator.literal,
    cst.List: _Evaluator.members,
    cst.Name: _Evaluator.name,
    cst.NamedExpr: _Evaluator.walrus,
    cst.Set: _Evaluator.members,
    cst.SimpleString: _Evaluator.literal,
    cst.Subscript: _Evaluator.subscript,
    cst.Tuple: _Evaluator.tuple_,
    cst.UnaryOperation: _Evaluator.unary,
}
