"""Finds every place where a file reaches a removed API, by scope and alias."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import libcst as cst

from reimp.model import Form, Guard, Use
from reimp.reading.guards import guard, handles_import_error
from reimp.reading.questions.syntax import dotted, nodes_within
from reimp.reading.scopes import Assignment
from reimp.reading.source import Source
from reimp.removed.table import HOMES, MODULES, PACKAGES, find, first_gone, lost_in, names_of
from reimp.uses.bindings import Binding, Reference, Uses
from reimp.uses.cached import CACHED, cached_uses
from reimp.uses.hooks import hooks
from reimp.uses.methods import argument_uses, doubt_about, method_uses
from reimp.uses.mistakes import is_mistaken, mistaken_calls, unbound_uses
from reimp.uses.reliability import Reliability
from reimp.uses.strings import (
    imported_by_call,
    imported_by_code,
    is_patched,
    looked_up_modules,
    named_apis,
    patched_elsewhere,
    replaced_modules,
)
from reimp.versions import OLDEST

_IMPORTS = (Form.IMPORT, Form.FROM_IMPORT, Form.DYNAMIC_IMPORT)


def find_uses(source: Source) -> Uses:
    """Return all uses in a file."""
    statements = source.nodes(cst.Import, cst.ImportFrom, cst.Assign)
    found = [binding for node in statements for binding in _bindings(source, node)]
    through = _through(found)
    reliability = Reliability(source, found, {each for some in through.values() for each in some})
    checked = {each: replace(each, **reliability.of(each)) for each in found}
    references = [
        *_references(source, {node: [checked[each] for each in some] for node, some in through.items()}),
        *_without_import(source, found),
        *_of_objects(source),
    ]
    in_strings = [
        _use(source, node, api, Form.CODE_IN_STRING)
        for node in source.nodes(cst.SimpleString, cst.FormattedStringText)
        if (api := imported_by_code(source, node))
    ]
    in_order = sorted(references, key=lambda each: _outer_first(source, each))
    return Uses(tuple(checked.values()), tuple(in_order), tuple(in_strings))


def _outer_first(source: Source, reference: Reference) -> tuple[int, int]:
    start, end = source.span(reference.node)
    return start, -end


def _use(source: Source, node: cst.CSTNode, api: str, form: Form) -> Use:
    """Return the use of *api* at *node*."""
    start, end = source.span(node)
    found = guard(source, node, first_gone(api) if api else OLDEST)
    if found is Guard.HANDLED and form not in _IMPORTS:
        found = Guard.NONE
    return Use(api, form, *source.position(start), *source.position(end), found)


def _bindings(source: Source, node: cst.CSTNode) -> Iterator[Binding]:
    if isinstance(node, cst.Import):
        yield from _imported(source, node)
    elif isinstance(node, cst.ImportFrom) and not node.relative and dotted(node.module) in HOMES:
        yield from _imported_from(source, node, dotted(node.module))
    elif isinstance(node, cst.Assign) and len(node.targets) == 1 and imported_by_call(node.value) in MODULES:
        target = node.targets[0].target
        if isinstance(target, cst.Name):
            assignment = _assignment(source, target, target.value)
            use = _use(source, node.value, imported_by_call(node.value), Form.DYNAMIC_IMPORT)
            yield Binding(node, None, target.value, use, assignment)


def _imported(source: Source, node: cst.Import) -> Iterator[Binding]:
    """Yield the bindings of `import imp`, `import importlib.util`, `import imp as x`."""
    seen: set[str] = set()
    for alias in node.names:
        path = dotted(alias.name)
        api = path if alias.asname or path in MODULES else path.partition(".")[0]
        name = dotted(alias.asname.name) if alias.asname else api
        if (api in MODULES and path == api) or (_is_lost_from(source, api) and name not in seen):
            seen.add(name)
            yield Binding(node, alias, name, _use(source, alias, api, Form.IMPORT), _assignment(source, node, name))


def _imported_from(source: Source, node: cst.ImportFrom, module: str) -> Iterator[Binding]:
    """Yield the bindings of `from imp import reload`, `from importlib import find_loader`."""
    if isinstance(node.names, cst.ImportStar):
        yield from _star(source, node, module) if module in MODULES else ()
        return
    for alias in node.names:
        api = _of_imp(source, node, module, dotted(alias.name)) or f"{module}.{dotted(alias.name)}"
        if find(api) or _is_lost_from(source, api):
            name = dotted(alias.asname.name) if alias.asname else dotted(alias.name)
            use = _use(source, alias, api, Form.FROM_IMPORT)
            yield Binding(node, alias, name, use, _assignment(source, node, name))


def _of_imp(source: Source, node: cst.ImportFrom, module: str, name: str) -> str:
    """Return the API of imp that `from importlib import load_source` means, which always fails; "" if none.

    Where the failure is handled, the code copes.
    """
    mistaken = is_mistaken(module, name) and not handles_import_error(source, node)
    return f"imp.{name}" if mistaken else ""


def _is_lost_from(source: Source, module: str) -> bool:
    """Return whether a module of this Python, or one in it, has lost a name that the file has in its text."""
    if module not in PACKAGES - MODULES:
        return False
    return any(name.encode() in source.text for name in lost_in(module))


def _star(source: Source, node: cst.ImportFrom, module: str) -> Iterator[Binding]:
    """Yield a binding for each name that `from imp import *` brings, as far as the file uses it."""
    start, _ = source.span(node)
    accesses: dict[str, list[cst.CSTNode]] = {
        name: [
            each.node
            for scope in source.all_scopes
            for each in scope.accesses[name]
            if not each.referents and (scope is not source.module_scope or source.span(each.node)[0] > start)
        ]
        for name in names_of(module)
    }
    used = tuple(name for name, nodes in accesses.items() if nodes)
    for name in used or ("*",):
        use = _use(source, node, f"{module}.{name}", Form.FROM_IMPORT)
        yield Binding(node, None, name, use, None, star=tuple(accesses.get(name, ())), beside=used)


def _assignment(source: Source, node: cst.CSTNode, name: str) -> Assignment | None:
    return next((each for each in source.scope(node)[name] if each.node is node), None)


def _through(bindings: Iterable[Binding]) -> dict[cst.CSTNode, list[Binding]]:
    """Return which bindings each node that refers to one may go through."""
    found: dict[cst.CSTNode, list[Binding]] = {}
    for binding in bindings:
        accesses = [each.node for each in binding.assignment.references] if binding.assignment else binding.star
        for node in accesses:
            found.setdefault(node, []).append(binding)
    return found


def _references(source: Source, through: Mapping[cst.CSTNode, list[Binding]]) -> Iterator[Reference]:
    """Yield what refers to bindings."""
    for node, some in through.items():
        bindings = tuple(sorted(some, key=lambda binding: binding.is_unreached))
        if not isinstance(node, cst.BaseExpression):
            raise TypeError(f"a reference that is no expression: {node}")
        api = bindings[0].use.api
        if not bindings[0].is_module:
            yield Reference(node, _use(source, node, api, Form.NAME), bindings)
            continue
        whole, longer = _longest(source, node, api)
        if find(longer):
            form = Form.MODULE if longer == api else Form.ATTRIBUTE
            yield Reference(whole, _use(source, whole, longer, form), bindings)


def _longest(source: Source, node: cst.BaseExpression, api: str) -> tuple[cst.BaseExpression, str]:
    """Return the expression that gets a removed API from *node*, which is *api*, and which one; else *node*, *api*."""
    parent = source.parents.get(node)
    if isinstance(parent, cst.Attribute) and parent.value is node:
        longer = f"imp.{parent.attr.value}" if is_mistaken(api, parent.attr.value) else f"{api}.{parent.attr.value}"
        if find(longer):
            return parent, longer
        return _longest(source, parent, longer) if longer in PACKAGES else (node, api)
    call = source.parents.get(parent) if parent else None
    if isinstance(call, cst.Call) and dotted(call.func) in {"getattr", "hasattr"} and call.args[0] is parent:
        name = _got_name(source, call) if api in MODULES or not _is_feature_test(call) else ""
        if name and find(f"{api}.{name}"):
            return call, f"{api}.{name}"
    return node, api


def _is_feature_test(call: cst.Call) -> bool:
    """Return whether a call copes with a missing name: `hasattr(importlib, "x")`, `getattr(importlib, "x", None)`."""
    return dotted(call.func) == "hasattr" or len(call.args) > 2  # noqa: PLR2004


def _got_name(source: Source, call: cst.Call) -> str:
    """Return "reload" for `getattr(imp, "reload")`, "" if the name is computed, or the default has an effect."""
    if len(call.args) < 2 or not isinstance(call.args[1].value, cst.SimpleString):  # noqa: PLR2004
        return ""
    default = call.args[-1]
    if default is not call.args[1] and nodes_within(source, default, cst.Call):
        return ""
    name = call.args[1].value.evaluated_value
    return name if isinstance(name, str) and name.isidentifier() else ""


def _without_import(source: Source, bindings: Iterable[Binding]) -> Iterator[Reference]:
    """Yield what reaches an API with no import statement: `__import__("imp").reload`, `mock.patch("imp.reload")`."""
    assigned = {binding.statement.value for binding in bindings if isinstance(binding.statement, cst.Assign)}
    for call in source.nodes(cst.Call):
        module = imported_by_call(call)
        if module and call not in assigned:
            whole, api = _longest(source, call, module)
            if find(api):
                yield Reference(whole, _use(source, whole, api, Form.DYNAMIC_IMPORT))
        for replaced in replaced_modules(call):
            yield Reference(call, _use(source, call, replaced, Form.DYNAMIC_IMPORT))
        for node, api, reason in patched_elsewhere(source, call):
            yield Reference(node, _use(source, node, api, Form.STRING), doubt=reason)
    for string in source.nodes(cst.SimpleString):
        if "imp" in string.value:
            yield from _in_string(source, string)
    for formatted in source.nodes(cst.FormattedString):
        module = _first_module(formatted)
        if module and is_patched(source, formatted):
            yield Reference(formatted, _use(source, formatted, module, Form.STRING))


def _of_objects(source: Source) -> Iterator[Reference]:
    """Yield the methods that loaders and finders have lost, the arguments of functions, and import hooks."""
    for node, api, known in method_uses(source):
        doubt = "" if known else doubt_about(source, node)
        yield Reference(node, _use(source, node, api, Form.METHOD), doubt=doubt)
    for function, api in argument_uses(source):
        yield Reference(function, _use(source, function, api, Form.ARGUMENT))
    for function, reason in mistaken_calls(source):
        yield Reference(function, _use(source, function, "", Form.MISTAKE), doubt=reason)
    for node, api in unbound_uses(source):
        reason = f"is used, and no statement binds {api.partition('.')[0]!r}; write what takes its place"
        yield Reference(node, _use(source, node, api, Form.MISTAKE), doubt=reason)
    for expression, form, doubt in cached_uses(source):
        yield Reference(expression, _use(source, expression, CACHED, form), doubt=doubt)
    for name, api, reason in hooks(source):
        yield Reference(name, _use(source, name, api, Form.HOOK), doubt=reason)


def _in_string(source: Source, string: cst.SimpleString) -> Iterator[Reference]:
    for api in named_apis(source, string):
        yield Reference(string, _use(source, string, api, Form.STRING))
    for whole in looked_up_modules(source, string):
        api = str(string.evaluated_value)
        named, longer = _longest(source, whole, api) if isinstance(whole, cst.Subscript) else (whole, api)
        yield Reference(named, _use(source, named, longer, Form.DYNAMIC_IMPORT))


def _first_module(formatted: cst.FormattedString) -> str:
    """Return "imp" for an f-string that begins with `imp.`, else ""."""
    first = formatted.parts[0] if formatted.parts else None
    module, dot, _ = first.value.partition(".") if isinstance(first, cst.FormattedStringText) else ("", "", "")
    return module if dot and module in MODULES else ""
