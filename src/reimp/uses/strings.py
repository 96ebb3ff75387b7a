"""Strings that name a removed API, as for `mock.patch`, or that hold code which imports one."""

import re
from collections.abc import Iterator

import libcst as cst

from reimp.reading.candidates import CODE, PATCHERS
from reimp.reading.questions.syntax import dotted
from reimp.reading.source import Source
from reimp.removed.table import HOMES, LOST, MODULES, TABLE

_IMPORTERS = {"__import__", "importlib.__import__", "importlib.import_module", "import_module"}
_OTHER_IMPORTERS = {"find_spec", "find_loader", "importorskip", "get_loader", "find_module", "run_module"}
_PRINTERS = {"print", "write", "debug", "info", "warning", "error", "warn"}
_TEXT = cst.ConcatenatedString | cst.FormattedString
_MODULE = f"(?:{'|'.join(sorted(MODULES))})"
_LOST_API = rf"(?:{'|'.join(sorted(map(re.escape, HOMES - MODULES)))})\.(?:{'|'.join(sorted(LOST))})"
# A removed API as another module knows it: package.module.imp.reload
_OF_ANOTHER = re.compile(rf"[\w.]+\.({_MODULE}(?:\.\w+)?|{_LOST_API})")
# The same in a string that is put together: %s.imp.reload, {}.imp.{}
_PUT_TOGETHER = re.compile(
    rf"(?:.*\.)?({_MODULE}\.\w+|{_LOST_API}|{_MODULE}(?=\.(?:\{{|%)))(?:\.(?:\{{.*\}}|%.*))?", re.DOTALL
)


def imported_by_call(node: cst.CSTNode) -> str:
    """Return "imp" for `__import__("imp")` or the like, "" for another expression or module."""
    if not isinstance(node, cst.Call) or dotted(node.func) not in _IMPORTERS or not node.args:
        return ""
    value = node.args[0].value.evaluated_value if isinstance(node.args[0].value, cst.SimpleString) else None
    return value if isinstance(value, str) and value in HOMES else ""


def is_patched(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a string is an argument of `mock.patch` or the like."""
    call = source.parents.get(source.parent(node))
    return isinstance(call, cst.Call) and dotted(call.func).rpartition(".")[2] in PATCHERS


def imported_by_code(source: Source, node: cst.CSTNode) -> str:
    """Return the API that the code in a string imports; "" for a docstring, or a string without such code."""
    if not isinstance(node, cst.SimpleString | cst.FormattedStringText) or "imp" not in node.value:
        return ""
    text = node.raw_value if isinstance(node, cst.SimpleString) else node.value
    found = CODE.search(text.replace("\\n", "\n"))
    if found is None:
        return ""
    above = [parent for parent, _ in source.ancestors(node)]
    whole = next((each for each in reversed(above) if isinstance(each, cst.ConcatenatedString)), None)
    value = whole.evaluated_value if whole else None
    alone = isinstance(next(each for each in above if not isinstance(each, _TEXT)), cst.Expr)
    if alone or (isinstance(value, str) and not CODE.search(value)):
        return ""
    return ".".join(filter(None, found.groups()))


def named_apis(source: Source, node: cst.SimpleString) -> Iterator[str]:
    """Yield the API that a string names where it is an argument: "imp.reload" of `mock.patch("imp.reload")`."""
    value = node.evaluated_value
    if not isinstance(value, str):
        return
    of_another = _OF_ANOTHER.fullmatch(value)
    if of_another and is_patched(source, node):
        yield of_another[1]
    parent = source.parent(node)
    outer = source.parents.get(parent)
    parts = value.split(".")
    if isinstance(parent, cst.Arg) and any(".".join(parts[:end]) in TABLE for end in range(2, len(parts) + 1)):
        if isinstance(outer, cst.Call) and dotted(outer.func).rpartition(".")[2] in _PRINTERS:
            return
        yield value


def patched_elsewhere(source: Source, call: cst.Call) -> Iterator[tuple[cst.BaseExpression, str, str]]:
    """Yield what a call patches that another module has of a removed API: where, the API, and what to write instead.

    That is a target which is put together, as in `mock.patch(MODULE + ".imp.reload")`, or a name of the module that
    another one has imported, as in `mock.patch.object(loader.imp, "reload")`.
    """
    target = next((each.value for each in call.args[:1] if not each.star), None)
    function = dotted(call.func).rpartition(".")[2]
    if target is None:
        return
    if function in PATCHERS and not isinstance(target, cst.SimpleString):
        found = _PUT_TOGETHER.fullmatch(_text(target))
        if found and not (isinstance(target, cst.FormattedString) and found.start(1) == 0):
            yield target, found[1], "is patched by a string that is put together here; name what the new code calls"
    name = call.args[1].value if len(call.args) > 1 else None
    attribute = name.evaluated_value if isinstance(name, cst.SimpleString) else None
    if not isinstance(target, cst.Attribute) or not isinstance(attribute, str) or name is None:
        return
    api, owner = f"{target.attr.value}.{attribute}", source.code(target.value)
    if function in {"object", *PATCHERS} and owner not in ("self", "cls") and api in TABLE:
        yield name, api, f"is patched in {owner} here; patch what its new code calls"


def _text(node: cst.BaseExpression) -> str:
    """Return the text of a string that may be put together, with `{}` for what is not known."""
    match node:
        case cst.SimpleString() if isinstance(node.evaluated_value, str):
            return node.evaluated_value
        case (
            cst.ConcatenatedString(left=left, right=right)
            | cst.BinaryOperation(left=left, operator=cst.Add(), right=right)
        ):
            return _text(left) + _text(right)
        case cst.BinaryOperation(left=text, operator=cst.Modulo()):
            return _text(text)
        case cst.FormattedString(parts=parts):
            return "".join(each.value if isinstance(each, cst.FormattedStringText) else "{}" for each in parts)
        case cst.Call(func=cst.Attribute(value=text, attr=cst.Name(value="format"))):
            return _text(text)
    return "{}"


def looked_up_modules(source: Source, node: cst.SimpleString) -> Iterator[cst.BaseExpression]:
    """Yield the expression in which the string "imp" means the module: `sys.modules["imp"]`."""
    value = node.evaluated_value
    parent = source.parent(node)
    outer = source.parents.get(parent)
    if not isinstance(value, str) or value not in MODULES:
        return
    if isinstance(outer, cst.Call):
        yield from [outer] if _looks_up(outer) and not imported_by_call(outer) else ()
    elif isinstance(parent, cst.Index):
        subscript = source.parent(outer) if outer else None
        if isinstance(subscript, cst.Subscript) and dotted(subscript.value).rpartition(".")[2] == "modules":
            yield subscript
    elif isinstance(parent, cst.Comparison):
        targets = [dotted(target.comparator) for target in parent.comparisons]
        yield from [parent] if parent.left is node and targets in (["sys.modules"], ["modules"]) else ()
    elif isinstance(parent, cst.DictElement) and parent.key is node:
        call = next((each for each, _ in source.ancestors(node) if isinstance(each, cst.Call)), None)
        named = call and call.args and (_is_method_of_modules(call) or _names_modules(call.args[0].value))
        yield from [call] if call and named else ()


def _looks_up(call: cst.Call) -> bool:
    """Return whether a call with the name of a module looks that up, or patches it: `sys.modules.get("imp")`."""
    of_modules = _is_method_of_modules(call) or dotted(call.args[0].value) == "sys.modules"
    return of_modules or dotted(call.func).rpartition(".")[2] in {*_OTHER_IMPORTERS, "multiple"}


def replaced_modules(call: cst.Call) -> Iterator[str]:
    """Yield the removed modules that a call replaces by keyword: `patch.dict(sys.modules, imp=...)`."""
    replaces = dotted(call.func).endswith("modules.update") or (call.args and _names_modules(call.args[0].value))
    for argument in call.args if replaces else ():
        if argument.keyword is not None and argument.keyword.value in MODULES:
            yield argument.keyword.value


def _is_method_of_modules(call: cst.Call) -> bool:
    """Return whether a method of `sys.modules` is called."""
    return dotted(call.func).split(".")[-2:-1] == ["modules"]


def _names_modules(node: cst.BaseExpression) -> bool:
    """Return whether an expression is `sys.modules`, or the string "sys.modules", or an attribute of it."""
    name = str(node.evaluated_value) if isinstance(node, cst.SimpleString) else dotted(node)
    return name.removeprefix("sys.").partition(".")[0] == "modules"
