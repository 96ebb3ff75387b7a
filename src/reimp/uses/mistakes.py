"""Code that was moved off `imp` by hand and cannot work: no Python runs it."""

from collections.abc import Iterator

import libcst as cst

from reimp.reading.candidates import PATHS
from reimp.reading.questions.names import stars, unscoped_names
from reimp.reading.questions.qualified import bindings, bound_value, qualified_name
from reimp.reading.questions.syntax import arguments, dotted, nodes_within
from reimp.reading.source import Source
from reimp.removed.table import MODULES, ONLY_OF_IMP, names_of

_PATHS = {f"os.path.{name}" for name in PATHS}
_RECIPE = (
    "`spec = importlib.util.spec_from_file_location({name}, {path})`, "
    "`module = importlib.util.module_from_spec(spec)`, "
    "`sys.modules[{name}] = module` and `spec.loader.exec_module(module)`"
)


def mistaken_calls(source: Source) -> Iterator[tuple[cst.BaseExpression, str]]:
    """Yield the function of each call that cannot work, with what is wrong with it and what to write."""
    for call in source.nodes(cst.Call):
        name = call.func.attr.value if isinstance(call.func, cst.Attribute) else dotted(call.func)
        if name == "import_module" and qualified_name(source, call.func) == "importlib.import_module":
            if reason := _path_as_package(source, call):
                yield call.func, reason
        elif isinstance(call.func, cst.Attribute) and name == "exec_module" and _lacks_module(source, call, call.func):
            yield call.func, _without_module(source, call.func)


def _path_as_package(source: Source, call: cst.Call) -> str:
    """Return what is wrong with `importlib.import_module("name", "/path/name.py")`, "" if nothing is."""
    given = arguments(call, "name", "package")
    if not given or given.keys() != {"name", "package"} or not _is_path(source, given["package"].value):
        return ""
    name, path = (" ".join(source.code(each.value).split()) for each in (given["name"], given["package"]))
    return f"importlib.import_module imports by name, and takes no path; write {_RECIPE.format(name=name, path=path)}"


def _is_path(source: Source, node: cst.BaseExpression) -> bool:
    """Return whether an expression certainly is the path of a file, and not the name of a package."""
    if isinstance(node, cst.SimpleString):
        text = str(node.evaluated_value)
        return "/" in text or "\\" in text or text.endswith((".py", ".pyc", ".so"))
    if isinstance(node, cst.Call):
        return qualified_name(source, node.func) in _PATHS
    if isinstance(node, cst.Name):
        if node.value == "__file__":
            return True
        found = [bound_value(source, each) for each in bindings(source, node)]
        return bool(found) and all(
            bound
            and bound.item is None
            and not isinstance(bound.expression, cst.Name)
            and _is_path(source, bound.expression)
            for bound in found
        )
    return False


def _lacks_module(source: Source, call: cst.Call, function: cst.Attribute) -> bool:
    """Return whether a call of exec_module passes nothing to a loader that is not the file's own."""
    own = any(each.name.value == "exec_module" for each in source.nodes(cst.FunctionDef))
    return not call.args and not own and dotted(function.value).lower().endswith("loader")


def _without_module(source: Source, function: cst.Attribute) -> str:
    """Return what is wrong with `spec.loader.exec_module()`, and which module to pass."""
    made = {
        each.targets[0].target.value
        for each in source.nodes(cst.Assign)
        if isinstance(each.value, cst.Call)
        and qualified_name(source, each.value.func) == "importlib.util.module_from_spec"
        and isinstance(each.targets[0].target, cst.Name)
        and source.scope(each) is source.scope(function)
    }
    code = " ".join(source.code(function).split())
    if len(made) == 1:
        return f"{code} needs the module that it executes; write {code}({made.pop()})"
    what = source.code(function.value.value) if isinstance(function.value, cst.Attribute) else "spec"
    return (
        f"{code} needs the module that it executes; write `module = importlib.util.module_from_spec({what})` before, "
        f"and {code}(module)"
    )


def unbound_uses(source: Source) -> Iterator[tuple[cst.Attribute, str]]:
    """Yield each `imp.reload` in a file that binds no name `imp`, with its API."""
    bound = {name for name in MODULES for scope in source.all_scopes if scope[name]}
    for node in source.nodes(cst.Attribute):
        module = node.value.value if isinstance(node.value, cst.Name) else ""
        if module not in MODULES or node.attr.value not in names_of(module):
            continue
        if module not in bound and module not in unscoped_names(source) and not stars(source):
            yield node, f"{module}.{node.attr.value}"


def is_mistaken(module: str, name: str) -> bool:
    """Return whether code takes from importlib a name that only imp had."""
    return module == "importlib" and name in ONLY_OF_IMP


def is_conditional(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a condition, a handler or an exit before it may keep the function of *node* from running it."""
    branches = cst.If | cst.IfExp | cst.Try | cst.BooleanOperation | cst.While | cst.Match | cst.CompIf
    for parent, _ in source.ancestors(node):
        if isinstance(parent, branches):
            return True
        if isinstance(parent, cst.FunctionDef):
            start, _ = source.span(node)
            if any(source.span(each)[0] < start for each in nodes_within(source, parent, cst.If, cst.Raise)):
                return True
    return False
