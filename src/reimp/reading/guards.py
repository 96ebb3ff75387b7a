"""Tells whether Python 3 ever comes to a place in a file, and whether a missing `imp` is handled there."""

import ast
import re
from collections.abc import Iterable

import libcst as cst

from reimp.model import Guard
from reimp.reading.questions.syntax import dotted
from reimp.reading.source import Source

VERSIONS = [(3, minor) for minor in range(8, 16)]
WITHOUT_IMP = (3, 12)

# Modules and names that every Python 3.8 and later has: an import of them does not fail.
_ALWAYS_THERE: dict[str, set[str]] = {
    "importlib": {"abc", "import_module", "invalidate_caches", "machinery", "reload", "util"},
    "importlib.abc": {"InspectLoader", "Loader", "MetaPathFinder", "PathEntryFinder", "SourceLoader"},
    "importlib.machinery": {
        "BYTECODE_SUFFIXES",
        "EXTENSION_SUFFIXES",
        "SOURCE_SUFFIXES",
        "BuiltinImporter",
        "ExtensionFileLoader",
        "FileFinder",
        "FrozenImporter",
        "ModuleSpec",
        "PathFinder",
        "SourceFileLoader",
        "SourcelessFileLoader",
        "all_suffixes",
    },
    "importlib.util": {
        "MAGIC_NUMBER",
        "cache_from_source",
        "decode_source",
        "find_spec",
        "module_from_spec",
        "resolve_name",
        "source_from_cache",
        "spec_from_file_location",
        "spec_from_loader",
    },
    "_imp": set(),
    "sys": set(),
    "os": {"path"},
    "types": {"ModuleType", "SimpleNamespace"},
    "builtins": set(),
    "functools": set(),
    "inspect": set(),
    "io": set(),
    "marshal": set(),
    "pathlib": {"Path"},
    "pkgutil": set(),
    "re": set(),
    "runpy": set(),
    "zipimport": set(),
}
_PYTHON_2 = {"basestring", "cmp", "execfile", "file", "long", "raw_input", "reload", "unichr", "unicode", "xrange"}
_PACKAGES = {"importlib"}
IMPORT_FAILS = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException", "*"}


def guard(source: Source, node: cst.CSTNode) -> Guard:
    """Return what stands between *node* and the ImportError of Python 3.12."""
    found = [_guard_of(source, parent, child) for parent, child in source.ancestors(node)]
    return next(
        (kind for kind in (Guard.OLD, Guard.VERSION, Guard.FALLBACK, Guard.HANDLED) if kind in found), Guard.NONE
    )


def _guard_of(source: Source, parent: cst.CSTNode, child: cst.CSTNode) -> Guard:
    if isinstance(parent, cst.If | cst.IfExp) and child is not parent.test:
        return _branch(source, parent.test, taken=child is parent.body)
    if isinstance(parent, cst.BooleanOperation) and child is parent.right:
        return _branch(source, parent.left, taken=isinstance(parent.operator, cst.And))
    if isinstance(parent, cst.IndentedBlock | cst.Module):
        return _after(source, parent.body, child)
    if isinstance(parent, cst.Try):
        return _around_try(source, parent, child)
    return Guard.NONE


def _branch(source: Source, test: cst.BaseExpression, *, taken: bool) -> Guard:
    """Return what a condition says of the code that runs if it is true (*taken*) or if it is not."""
    reached = [version for version in VERSIONS if truth(source, test, version) in (None, taken)]
    if not reached:
        return Guard.OLD
    return Guard.VERSION if max(reached) < WITHOUT_IMP else Guard.NONE


def _after(source: Source, body: Iterable[cst.BaseStatement], child: cst.CSTNode) -> Guard:
    """Look for `if sys.version_info >= (3, 4): return ...`, or what always raises, up to the statement."""
    for statement in body:
        if _fails(statement):
            return Guard.OLD
        if statement is child:
            break
        if type(statement) is cst.If and leaves(statement.body):
            kind = _branch(source, statement.test, taken=False)
            if kind:
                return kind
    return Guard.NONE


def _fails(statement: cst.CSTNode) -> bool:
    """Return whether a statement is an import of something in a module that is no package."""
    if type(statement) is not cst.SimpleStatementLine:  # isinstance takes ten times as long
        return False
    names = [dotted(alias.name) for each in statement.body if isinstance(each, cst.Import) for alias in each.names]
    return any(name.rpartition(".")[0] in _ALWAYS_THERE.keys() - _PACKAGES and name != "os.path" for name in names)


def leaves(suite: cst.BaseSuite) -> bool:
    """Return whether the end of a block is never passed."""
    last = suite.body[-1] if suite.body else None
    if isinstance(last, cst.SimpleStatementLine):
        last = last.body[-1]
    return isinstance(last, cst.Return | cst.Raise | cst.Continue | cst.Break)


def _around_try(source: Source, block: cst.Try, child: cst.CSTNode) -> Guard:
    if child is block.body:
        going_on = (each for each in block.handlers if not _gives_up(source, each))
        caught = {name for handler in going_on for name in caught_by(handler)}
        return Guard.HANDLED if caught & IMPORT_FAILS else Guard.NONE
    if isinstance(child, cst.ExceptHandler) and all(_cannot_fail(source, item) for item in block.body.body):
        return Guard.FALLBACK
    return Guard.NONE


def _gives_up(source: Source, handler: cst.ExceptHandler) -> bool:
    """Return whether a handler ends the program, or lets its caller do so."""
    last = handler.body.body[-1]
    code = source.code(last)
    return code.startswith("raise") or re.search(r"\bexit\(", code) is not None


def caught_by(handler: cst.ExceptHandler) -> set[str]:
    """Return the names of the exceptions that a handler catches, "*" if all."""
    if handler.type is None:
        return {"*"}
    kinds = [item.value for item in handler.type.elements] if isinstance(handler.type, cst.Tuple) else [handler.type]
    return {kind.value for kind in kinds if isinstance(kind, cst.Name)} | {
        kind.attr.value for kind in kinds if isinstance(kind, cst.Attribute)
    }


def _cannot_fail(source: Source, item: cst.CSTNode) -> bool:
    """Return whether no supported Python raises at this statement, as far as can be told."""
    if isinstance(item, cst.SimpleStatementLine):
        return all(_cannot_fail(source, small) for small in item.body)
    if isinstance(item, cst.Import):
        return all(dotted(alias.name) in _ALWAYS_THERE for alias in item.names)
    if isinstance(item, cst.ImportFrom):
        names = _ALWAYS_THERE.get(dotted(item.module) if item.module and not item.relative else "")
        if names is None or isinstance(item.names, cst.ImportStar):
            return False
        return all(isinstance(alias.name, cst.Name) and alias.name.value in names for alias in item.names)
    if isinstance(item, cst.Assign):
        return _is_there(item.value)
    if isinstance(item, cst.If) and item.orelse is None:
        return _branch(source, item.test, taken=True) is Guard.OLD
    if isinstance(item, cst.Expr):
        return _is_there(item.value) or isinstance(item.value, cst.SimpleString)
    return isinstance(item, cst.FunctionDef | cst.Pass) and not getattr(item, "decorators", ())


def _is_there(value: cst.BaseExpression) -> bool:
    if isinstance(value, cst.Name):
        return value.value in {"True", "False", "None"}
    if not isinstance(value, cst.Attribute):
        return isinstance(value, cst.Integer | cst.SimpleString)
    module, _, name = dotted(value).rpartition(".")
    return name in _ALWAYS_THERE.get(module, ())


def truth(source: Source, test: cst.BaseExpression, version: tuple[int, int]) -> bool | None:
    """Return what a condition comes to on this version of CPython, None if that depends on more."""
    if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
        value = truth(source, test.expression, version)
        return None if value is None else not value
    if isinstance(test, cst.BooleanOperation):
        deciding = isinstance(test.operator, cst.Or)
        sides = {truth(source, test.left, version), truth(source, test.right, version)}
        return deciding if deciding in sides else None if None in sides else not deciding
    if isinstance(test, cst.Comparison) and len(test.comparisons) == 1:
        return _compare(source, test, version)
    if isinstance(test, cst.Call):
        return _has_attribute(test)
    return _named_truth(source, test, version)


def _has_attribute(test: cst.Call) -> bool | None:
    """Return True for `hasattr(importlib, "reload")`, False for `hasattr(builtins, "reload")`, and alike."""
    if dotted(test.func) != "hasattr" or len(test.args) != 2 or not isinstance(test.args[1].value, cst.SimpleString):
        return None
    module, name = dotted(test.args[0].value), test.args[1].value.evaluated_value
    if module in {"builtins", "__builtin__", "__builtins__"} and name in _PYTHON_2:
        return False
    return True if name in _ALWAYS_THERE.get(module, {"reload"} if module == "imp" else ()) else None


_NAMES = {
    "False": False,
    "True": True,
    "PY2": False,
    "PY3": True,
    "IS_PY2": False,
    "IS_PY3": True,
    "TYPE_CHECKING": False,
}


def _named_truth(source: Source, test: cst.BaseExpression, version: tuple[int, int]) -> bool | None:
    name = dotted(test).rpartition(".")[2]
    if isinstance(test, cst.Name):
        value = _assigned_value(source, test)
        if value is not None:
            return truth(source, value, version)
        imported = all(isinstance(each.node, cst.Import | cst.ImportFrom | None) for each in source.scope(test)[name])
        name = name.upper() if imported and name.upper() not in {"TRUE", "FALSE"} else name
    elif name in {"True", "False"}:
        return None
    return _NAMES.get(name)


def _assigned_value(source: Source, name: cst.Name) -> cst.BaseExpression | None:
    """Return what a variable that is set only once in the file is set to."""
    assignments = source.scope(name)[name.value]
    if len(assignments) != 1:
        return None
    target = assignments[0].node
    parent = source.parents.get(source.parents.get(target, target)) if target is not None else None
    if isinstance(parent, cst.Assign) and len(parent.targets) == 1 and isinstance(parent.value, cst.Comparison):
        return parent.value
    return None


def _compare(source: Source, test: cst.Comparison, version: tuple[int, int]) -> bool | None:
    operator = test.comparisons[0].operator
    sides = [_version_part(source, side, version) for side in (test.left, test.comparisons[0].comparator)]
    if None in sides:
        return None
    left, right = sides
    known = {
        cst.Equal: "__eq__",
        cst.NotEqual: "__ne__",
        cst.LessThan: "__lt__",
        cst.LessThanEqual: "__le__",
        cst.GreaterThan: "__gt__",
        cst.GreaterThanEqual: "__ge__",
    }
    method = known.get(type(operator))
    if method is None:
        return None
    result = getattr(left, method)(right)
    return result if isinstance(result, bool) else None


def _version_part(source: Source, node: cst.BaseExpression, version: tuple[int, int]) -> object:
    """Return the value of a literal, or of `sys.version_info` and parts of it; None for all else."""
    code = re.sub(r"\s", "", source.code(node))
    full = (*version, 0, "final", 0)
    match = re.fullmatch(r"(?:\w+\.)?(version_info|hexversion|version)(\[[-\d:]+\]|\.major|\.minor)?", code)
    if match is None:
        try:
            return ast.literal_eval(code)
        except (ValueError, SyntaxError):
            return None
    base: object = {
        "version_info": full,
        "hexversion": version[0] << 24 | version[1] << 16 | 0xF0,
        "version": f"{version[0]}.{version[1]}.0",
    }[match[1]]
    part = {".major": "[0]", ".minor": "[1]"}.get(match[2], match[2]) or ""
    return _subscript(base, part)


def _subscript(base: object, part: str) -> object:
    if not part:
        return base
    numbers = [int(number) if number else None for number in part.strip("[]").split(":")]
    try:
        return base[numbers[0] if len(numbers) == 1 else slice(*numbers)]  # type: ignore[index]
    except (TypeError, IndexError):
        return None
