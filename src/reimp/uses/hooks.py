"""Import hooks with nothing but the methods that Python no longer calls."""

from collections.abc import Iterator

import libcst as cst

from reimp.reading.gate.facts import REGISTRIES
from reimp.reading.gate.likely import BASES, NAMES
from reimp.reading.questions.qualified import qualified_name
from reimp.reading.questions.syntax import dotted, nodes_within
from reimp.reading.source import Source
from reimp.removed.table import METHODS
from reimp.uses.copies import copied_hook

_FINDERS = {
    *("importlib.abc.Finder", "importlib.abc.MetaPathFinder", "importlib.abc.PathEntryFinder"),
    *("importlib.MetaPathFinder", "importlib.PathEntryFinder"),
}
_LOADERS = {"importlib.abc.Loader", "importlib.abc.InspectLoader"}
_NEW = {"find_spec", "exec_module"}


def hooks(source: Source) -> Iterator[tuple[cst.Name, str, str]]:
    """Yield the name of each dead method of a hook, the API that it is, and the reason with what to write."""
    registers = _names_registries(source)
    classes = source.nodes(cst.ClassDef)
    for node in classes:
        if not _inherits_new(node, classes) and not _is_called_by_file(source, node):
            yield from _dead_methods(source, node, registers=registers)


def _is_called_by_file(source: Source, node: cst.ClassDef) -> bool:
    """Return whether the file calls the old methods of a class itself, and registers neither it nor its instance."""
    names = {node.name.value}
    for each in source.nodes(cst.Assign):
        made = isinstance(each.value, cst.Call) and dotted(each.value.func) == node.name.value
        names |= {dotted(target.target) for target in each.targets} if made else set()
    own = names - {""}
    calls = [each.func for each in source.nodes(cst.Call) if isinstance(each.func, cst.Attribute)]
    called = any(each.attr.value in METHODS and _object(each.value) in own for each in calls)
    return called and not any(
        dotted(each) in own and _registry_beside(source, each) for each in source.nodes(cst.Name, cst.Attribute)
    )


def _object(node: cst.BaseExpression) -> str:
    """Return the name of an object, or of the class of which it is a new one."""
    return dotted(node.func) if isinstance(node, cst.Call) else dotted(node)


def _registry_beside(source: Source, node: cst.CSTNode) -> str:
    """Return the name of the list of import hooks that is in the statement of a node, "" if none is."""
    names = (each.value for each in nodes_within(source, source.statement(node), cst.Name))
    return next((name for name in names if name in REGISTRIES), "")


def _dead_methods(source: Source, node: cst.ClassDef, *, registers: bool) -> Iterator[tuple[cst.Name, str, str]]:
    """Yield the methods of a class that Python no longer calls, if it has nothing else to find or load modules."""
    methods = {name: method for name, method in _methods(node).items() if name in _NEW or _takes_name(method)}
    bases = {qualified_name(source, each.value) for each in node.bases}
    copied = copied_hook(node.name.value)
    release = f"; or take {copied.project} {copied.release} or later, which has them" if copied else ""
    if (registers or bases & _FINDERS) and "find_spec" not in methods:
        if "find_loader" in methods:
            reason = _dead_entry_finder(node)
            yield methods["find_loader"].name, "importlib.abc.PathEntryFinder.find_loader", reason + release
        elif "find_module" in methods:
            reason = _dead_finder(source, node, methods["find_module"])
            yield methods["find_module"].name, "importlib.abc.MetaPathFinder.find_module", reason + release
    loads = (registers or bases & _LOADERS) and "load_module" in methods and "exec_module" not in methods
    if loads and not _is_for_find_module(source, node):
        yield methods["load_module"].name, "importlib.abc.Loader.load_module", _dead_loader(node) + release


def _is_for_find_module(source: Source, node: cst.ClassDef) -> bool:
    """Return whether only the method find_module, of a finder that has find_spec too, uses a class.

    So it is also with a private class that nothing uses.
    """
    used = [each for each in source.nodes(cst.Name) if each.value == node.name.value and each is not node.name]
    known = bool(used) or node.name.value.startswith("_")
    return known and all(_is_in_old_method(source, each) for each in used)


def _is_in_old_method(source: Source, name: cst.Name) -> bool:
    above = [parent for parent, _ in source.ancestors(name)]
    method = next((each for each in above if isinstance(each, cst.FunctionDef)), None)
    owner = next((each for each in above if isinstance(each, cst.ClassDef)), None)
    if method is None or owner is None or method.name.value not in ("find_module", "find_loader"):
        return False
    return "find_spec" in _methods(owner)


def _names_registries(source: Source) -> bool:
    """Return whether a file names the lists of import hooks."""
    return (
        any(node.attr.value in REGISTRIES and not _is_looped_over(source, node) for node in source.nodes(cst.Attribute))
        or any(dotted(alias.name) in REGISTRIES for alias in source.nodes(cst.ImportAlias))
        or any(str(each.evaluated_value).endswith(REGISTRIES) for each in source.nodes(cst.SimpleString))
    )


def _is_looped_over(source: Source, node: cst.Attribute) -> bool:
    """Return whether a list of import hooks is only read here: `for finder in sys.meta_path:`."""
    loop = source.parent(node)
    return isinstance(loop, cst.For) and loop.iter is node


def _methods(node: cst.ClassDef) -> dict[str, cst.FunctionDef]:
    """Return the methods that a class defines itself, also in conditions, and the names that it assigns."""
    found: dict[str, cst.FunctionDef] = {}
    finder = _Definitions(found)
    node.body.visit(finder)
    return found


class _Definitions(cst.CSTVisitor):
    def __init__(self, found: dict[str, cst.FunctionDef]) -> None:
        self.found = found

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:  # noqa: N802
        self.found[node.name.value] = node
        return False

    def visit_ClassDef(self, _: cst.ClassDef) -> bool:  # noqa: N802
        return False

    def visit_AssignTarget(self, node: cst.AssignTarget) -> bool:  # noqa: N802
        if isinstance(node.target, cst.Name) and node.target.value in {"find_spec", "exec_module"}:
            self.found[node.target.value] = cst.FunctionDef(node.target, cst.Parameters(), cst.IndentedBlock([]))
        return False


def _inherits_new(node: cst.ClassDef, classes: list[cst.ClassDef]) -> bool:
    """Return whether a base class in the file has the new methods, or the base is not one that is known."""
    by_name = {each.name.value: each for each in classes}
    for base in node.bases:
        name = dotted(base.value)
        if name in by_name and by_name[name] is not node:
            methods = _methods(by_name[name])
            if "find_spec" in methods or "exec_module" in methods or _inherits_new(by_name[name], classes):
                return True
        elif name.rpartition(".")[2] not in BASES:
            return True
    return False


def _takes_name(method: cst.FunctionDef) -> bool:
    """Return whether the parameters of a method are those of a hook: itself, the name of a module, and no other."""
    parameters = [each.name.value for each in method.params.params]
    static = any(dotted(each.decorator) == "staticmethod" for each in method.decorators)
    own = parameters if static else parameters[1:]
    required = [each for each in method.params.params[0 if static else 1 :] if each.default is None]
    return bool(own) and (own[0].strip("_").lower() in NAMES) and len(required) <= 2  # noqa: PLR2004


def _dead_entry_finder(node: cst.ClassDef) -> str:
    return (
        f"is all that {node.name.value!r} has to find modules, and is never called; add "
        f"`def find_spec(self, fullname, target=None)`, which returns `importlib.util.spec_from_loader(fullname, "
        f"loader)` or None"
    )


def _dead_finder(source: Source, node: cst.ClassDef, method: cst.FunctionDef) -> str:
    returns = [each.value for each in nodes_within(source, method, cst.Return)]
    is_own = any(isinstance(each, cst.Name) and each.value == "self" for each in returns)
    loader = "self" if is_own else "loader"
    how = f"`importlib.util.spec_from_loader(fullname, {loader})`"
    return (
        f"is all that {node.name.value!r} has to find modules, and is never called; add "
        f"`def find_spec(self, fullname, path=None, target=None)`, which returns {how} where find_module returns "
        f"a loader, and None otherwise"
    )


def _dead_loader(node: cst.ClassDef) -> str:
    return (
        f"is all that {node.name.value!r} has to load modules, and is never called; add "
        "`def create_module(self, spec)`, which returns None or the module, and `def exec_module(self, module)`, "
        "which executes the code in `module.__dict__`"
    )
