"""The sentences about what the forms of `--modern` do otherwise than `imp`, and when they do not apply."""

import libcst as cst

from reimp.reading.questions.syntax import dotted, matches, nodes_within, only_statement
from reimp.reading.source import Source
from reimp.removed.imp.idioms.modern.statements import handlers_around, runs_once

STAYS = "leaves a module whose body raises in sys.modules"
REMOVED = "takes a module whose body raises out of sys.modules even if it was there before"
FIRST_FILE = "keeps the `__file__` and `__spec__` of the first file if a second file is loaded under the same name"
REPLACED = "returns the executed module even if its body replaces itself in sys.modules"
FINDERS = (
    "searches with the path entry finders of importlib: zip files and path hooks count, built-in and frozen modules "
    "do not, and a new file may need importlib.invalidate_caches(); checks no types, and makes the path of the loader "
    "absolute"
)
CLOSED = "does not raise an exception where there is no file to be closed"
DOTTED = "does not find a name that has a dot or a slash in it"
NAMESPACES = "counts a folder without __init__.py as a module"
AS_IMPORTED = (
    "finds what an import statement finds: zip files, namespace packages and import hooks count, loaded modules too, "
    "and parents of a dotted name are imported, with a ModuleNotFoundError if one is missing"
)
PATHS = "makes a relative path absolute"
IMPORTS = "imports the module without a search before it: zip files, namespace packages and import hooks count"
EXTENSIONS = "does not create extension modules again"
FOUND = (
    "searches with the path entry finders of importlib: zip files and path hooks count, frozen modules do not, and a "
    "new file may need importlib.invalidate_caches()"
)
OPENED = (
    "makes paths absolute, opens source in the default encoding and checks no types; the suffix of an extension module "
    "is what follows the last dot, and a module in a zip file raises OSError"
)
ZIPPED = "cannot load a module from a zip file under another name"
TEXT = "reads `__init__.py` of a package, and returns None where there is no source, instead of raising AttributeError"
UNLOCKED = "lets other threads import and load modules at the same time"
MODE = "does not check the mode"
OF_FILE = "loads the file at the path, so not built-in modules, and looks at the type for packages only"


def joined(*differences: str) -> str:
    """Return the differences as one text, without those that are ""."""
    return "; ".join(filter(None, differences))


def of_execution(source: Source, node: cst.CSTNode, *, used: bool) -> list[str]:
    """Return what the execution of a module at *node* does otherwise, where it may be seen."""
    once = runs_once(source, node)
    stays = "" if once or _is_removed_by_handler(source, node) else STAYS
    if needs_care(source, node):
        stays = "" if _is_absent(source, node) else REMOVED
    return [each for each in (stays, "" if once and used else FIRST_FILE, REPLACED if used else "") if each]


def needs_care(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a module whose body raises has to leave `sys.modules`: the function tests what is in it."""
    return is_membership_tested(source, node) and not _is_removed_by_handler(source, node)


def _is_absent(source: Source, node: cst.CSTNode) -> bool:
    """Return whether *node* is in `if name not in sys.modules:`."""
    return any(
        isinstance(parent, cst.If) and child is parent.body and _tests(parent.test, cst.NotIn)
        for parent, child in source.ancestors(node)
    )


def _tests(test: cst.CSTNode, operator: type[cst.BaseCompOp]) -> bool:
    """Return whether a condition is a test of what is in `sys.modules`."""
    parts = test.comparisons if isinstance(test, cst.Comparison) else ()
    return len(parts) == 1 and isinstance(parts[0].operator, operator) and matches(parts[0].comparator, "sys.modules")


def is_membership_tested(source: Source, node: cst.CSTNode) -> bool:
    """Return whether the function of *node* tests before it what is in `sys.modules`."""
    function = _function(source, node)
    before = source.span(node)[0]
    tests = (
        each
        for each in nodes_within(source, function, cst.Comparison)
        if source.span(each)[0] < before and _function(source, each) is function
    )
    operators = cst.In | cst.NotIn
    return any(
        isinstance(part.operator, operators) and matches(part.comparator, "sys.modules")
        for each in tests
        for part in each.comparisons
    )


def _function(source: Source, node: cst.CSTNode) -> cst.CSTNode:
    """Return the function whose body *node* is in, or the module."""
    return next(parent for parent, _ in source.ancestors(node) if isinstance(parent, cst.FunctionDef | cst.Module))


def _is_removed_by_handler(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a handler around *node* takes a module out of `sys.modules`, or puts another one there."""
    for handler in handlers_around(source, node):
        calls = (dotted(each.func) for each in nodes_within(source, handler, cst.Call))
        deleted: list[cst.CSTNode] = [each.target for each in nodes_within(source, handler, cst.Del)]
        direct = (only_statement(line) for line in handler.body.body)
        deleted += [target.target for each in direct if isinstance(each, cst.Assign) for target in each.targets]
        if "sys.modules.pop" in calls or any(
            isinstance(each, cst.Subscript) and dotted(each.value) == "sys.modules" for each in deleted
        ):
            return True
    return False
