"""Finds every place where a file reaches `imp`; the only file that knows scopes and aliases."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import libcst as cst

from reimp.model import Form, Guard, Use
from reimp.project.files import WORD
from reimp.reading.guards import IMPORT_FAILS, caught_by, dotted, guard
from reimp.reading.outline import lines_with, nodes_on
from reimp.reading.scopes import Assignment
from reimp.reading.source import Source
from reimp.removed.imp import RULES
from reimp.writing.names import foreign_stars, imports_root, position, unseen

DEAD = {Guard.OLD, Guard.VERSION, Guard.FALLBACK}
_IMPORTERS = {"__import__", "importlib.__import__", "importlib.import_module", "import_module"}
_PATCHERS = {"patch", "setattr", "delattr"}
_OF_ANOTHER = re.compile(r"[\w.]+\.imp(?:\.(\w+))?")  # imp as another module knows it
_PRINTERS = {"print", "write", "debug", "info", "warning", "error", "warn"}
_OTHER_IMPORTERS = {"find_spec", "find_loader", "importorskip", "get_loader", "find_module", "run_module"}
_CODE = re.compile(
    r"(?:^|[\n;:]|>>>)[ \t]*"
    r"(?:import[ \t]+(?:[\w.]+(?:[ \t]+as[ \t]+\w+)?[ \t]*,[ \t]*)*imp\b(?!\.)|from[ \t]+imp[ \t]+import\b)"
)
# How imp is written where it may be the module: in a string, after a dot, or imported; also after the n of "\n".
_NAMED = re.compile(
    rb"['\".]imp\b|\\\r?\nimp\b|from[\s\\]+imp\b"
    rb"|import[\s\\]+(?:[^\s\\,;#'\"]+(?:[\s\\]+as[\s\\]+[^\s\\,;#'\"]+)?[\s\\]*,[\s\\]*)*imp\b"
)
_EVALUATORS = {"eval", "exec", "compile", "timeit", "timeit.timeit", "Timer", "timeit.Timer"}
_NAMES_OF_A_SCOPE = re.compile(r"\b(?:globals|locals|vars|dir)\(|__dict__|\bmodules\[__name__\]")
_TEXT = cst.ConcatenatedString | cst.FormattedString


@dataclass(eq=False)
class Binding:
    """A name that a statement binds to `imp`, or to a name of it."""

    statement: cst.Import | cst.ImportFrom | cst.Assign
    alias: cst.ImportAlias | None  # None: an assignment, or `from imp import *`
    name: str
    use: Use
    assignment: Assignment | None
    fallbacks: list[cst.Assign] = field(default_factory=list)  # imp = None, where the import has failed
    references: list["Reference"] = field(default_factory=list)
    star: list[cst.CSTNode] = field(default_factory=list)  # what refers to it, after `from imp import *`
    beside: tuple[str, ...] = ()  # all names that the file takes from the same star
    trouble: str = ""  # why nothing that goes through it can be rewritten
    shared: bool = False  # the name may have another value: it has to stay

    @property
    def dead(self) -> bool:
        """Whether Python 3.12 never comes here."""
        return self.use.guard in DEAD


@dataclass(eq=False)
class Reference:
    """An expression that stands for a name of `imp`, or for `imp` itself."""

    node: cst.BaseExpression
    use: Use
    bindings: tuple[Binding, ...] = ()

    @property
    def dead(self) -> bool:
        """Whether Python 3.12 never comes here by way of `imp`."""
        if self.bindings:
            here = self.use.guard in DEAD and any(binding.dead for binding in self.bindings)
            return here or all(binding.dead for binding in self.bindings)
        return self.use.guard in DEAD


@dataclass(frozen=True)
class Uses:
    """What a file has to do with `imp`."""

    bindings: tuple[Binding, ...]
    references: tuple[Reference, ...]
    in_strings: tuple[Use, ...]


def may_name(source: bytes) -> bool:
    """Return False if a file certainly has no use, as its text shows."""
    return b"imp" in source and _NAMED.search(source) is not None


def may_use(source: bytes, tree: ast.Module | None) -> bool:
    """Return False if a file, of which Python's own parser makes *tree*, certainly has no use."""
    if tree is None:
        return True
    modules = b"modules" in source
    return any(_may_reach(node, modules=modules) for node in nodes_on(tree, lines_with(WORD, source)))


def _may_reach(node: ast.AST, *, modules: bool) -> bool:
    """Return whether a node may reach imp; *modules* if the file may have `sys.modules`."""
    if isinstance(node, ast.Import):
        return any(alias.name == "imp" for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        return node.module == "imp" and not node.level
    if isinstance(node, ast.Call):
        return any(map(_names_imp, [*node.args, *(keyword.value for keyword in node.keywords)]))
    if isinstance(node, ast.Subscript | ast.Compare):
        return modules and _names_imp(node.slice if isinstance(node, ast.Subscript) else node.left)
    if isinstance(node, ast.Dict):
        return modules and any(key is not None and _names_imp(key) for key in node.keys)
    value = node.value if isinstance(node, ast.Constant) else None
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    return isinstance(text, str) and "imp" in text and bool(_CODE.search(text.replace("\\n", "\n")))


def _names_imp(node: ast.expr) -> bool:
    """Return whether a string names imp, or something in it."""
    if isinstance(node, ast.JoinedStr):
        return bool(node.values) and _names_imp(node.values[0])
    value = node.value if isinstance(node, ast.Constant) else None
    return isinstance(value, str) and re.search(r"(?:^|\.)imp(?:\.|$)", value) is not None


def find_uses(source: Source) -> Uses:
    """Return all uses in a file, each list in the order of the file."""
    bindings = [
        binding for node in source.nodes(cst.Import, cst.ImportFrom, cst.Assign) for binding in _bindings(source, node)
    ]
    references = [*_references(source, bindings), *_without_import(source, bindings)]
    for binding in bindings:
        binding.trouble = _trouble(source, binding, bindings)
    in_strings = [
        use(source, node, "", Form.CODE_IN_STRING)
        for node in source.nodes(cst.SimpleString, cst.FormattedStringText)
        if _is_code(source, node)
    ]
    return Uses(tuple(bindings), tuple(sorted(references, key=lambda each: source.span(each.node))), tuple(in_strings))


def use(source: Source, node: cst.CSTNode, name: str, form: Form) -> Use:
    """Return the use at *node*."""
    start, end = source.span(node)
    found = guard(source, node)
    if found is Guard.HANDLED and form not in (Form.IMPORT, Form.FROM_IMPORT, Form.DYNAMIC_IMPORT):
        found = Guard.NONE
    return Use(name, form, *source.position(start), *source.position(end), found)


def _bindings(source: Source, node: cst.CSTNode) -> Iterator[Binding]:
    if isinstance(node, cst.Import):
        for alias in node.names:
            if dotted(alias.name) == "imp":
                yield _binding(source, node, alias, "", Form.IMPORT)
    elif isinstance(node, cst.ImportFrom) and not node.relative and dotted(node.module) == "imp":
        if isinstance(node.names, cst.ImportStar):
            yield from _star(source, node)
        else:
            for alias in node.names:
                yield _binding(source, node, alias, dotted(alias.name), Form.FROM_IMPORT)
    elif isinstance(node, cst.Assign) and len(node.targets) == 1 and _imports_imp(node.value):
        target = node.targets[0].target
        if isinstance(target, cst.Name):
            assignment = _assignment(source, target, target.value)
            yield Binding(node, None, target.value, use(source, node.value, "", Form.DYNAMIC_IMPORT), assignment)


def _star(source: Source, node: cst.ImportFrom) -> Iterator[Binding]:
    """Yield a binding for each name that `from imp import *` brings, as far as the file uses it."""
    start, _ = source.span(node)
    accesses: dict[str, list[cst.CSTNode]] = {
        name: [
            each.node
            for scope in source.all_scopes
            for each in scope.accesses[name]
            if not each.referents and (scope is not source.module_scope or source.span(each.node)[0] > start)
        ]
        for name in RULES
    }
    used = [name for name in RULES if accesses[name]]
    for name in used:
        binding = Binding(node, None, name, use(source, node, name, Form.FROM_IMPORT), None)
        binding.star = accesses[name]
        binding.beside = tuple(used)
        yield binding
    if not used:
        yield Binding(node, None, "*", use(source, node, "*", Form.FROM_IMPORT), None)


def _binding(
    source: Source, node: cst.Import | cst.ImportFrom, alias: cst.ImportAlias, imported: str, form: Form
) -> Binding:
    name = dotted(alias.asname.name) if alias.asname else dotted(alias.name)
    return Binding(node, alias, name, use(source, alias, imported, form), _assignment(source, node, name))


def _assignment(source: Source, node: cst.CSTNode, name: str) -> Assignment | None:
    for assignment in source.scope(node)[name]:
        if assignment.node is node:
            return assignment
    return None


def _imports_imp(node: cst.CSTNode) -> bool:
    """Return whether an expression is `__import__("imp")` or alike."""
    return (
        isinstance(node, cst.Call)
        and dotted(node.func) in _IMPORTERS
        and bool(node.args)
        and isinstance(node.args[0].value, cst.SimpleString)
        and node.args[0].value.evaluated_value == "imp"
    )


def _references(source: Source, bindings: Iterable[Binding]) -> Iterator[Reference]:
    """Yield what refers to the bindings."""
    seen: dict[cst.CSTNode, list[Binding]] = {}
    for binding in bindings:
        accesses = [access.node for access in binding.assignment.references] if binding.assignment else binding.star
        for node in accesses:
            seen.setdefault(node, []).append(binding)
    for node, its in seen.items():
        its.sort(key=lambda binding: binding.dead)
        reference = _reference(source, node, its)
        for binding in its:
            binding.references.append(reference)
        yield reference


def _reference(source: Source, node: cst.CSTNode, bindings: list[Binding]) -> Reference:
    if not isinstance(node, cst.BaseExpression):
        raise TypeError(f"a reference that is no expression: {node}")
    imported = bindings[0].use.name
    if imported:
        return Reference(node, use(source, node, imported, Form.NAME), tuple(bindings))
    whole, name = _name_of(source, node)
    form = Form.ATTRIBUTE if name else Form.MODULE
    return Reference(whole, use(source, whole, name, form), tuple(bindings))


def _name_of(source: Source, node: cst.BaseExpression) -> tuple[cst.BaseExpression, str]:
    """Return the expression that gets a name from `imp` at *node*, with the name; else *node* and ""."""
    parent = source.parents.get(node)
    if isinstance(parent, cst.Attribute) and parent.value is node:
        return parent, parent.attr.value
    call = source.parents.get(parent) if parent else None
    if isinstance(call, cst.Call) and dotted(call.func) in {"getattr", "hasattr"} and call.args[0] is parent:
        name = call.args[1].value if len(call.args) > 1 else None
        default = call.args[-1]
        if "(" in source.code(default) and default is not call.args[1]:
            return node, ""  # what it does must not be lost
        if (
            isinstance(name, cst.SimpleString)
            and isinstance(name.evaluated_value, str)
            and "(" not in source.code(name)
        ):
            return call, name.evaluated_value
    return node, ""


def _without_import(source: Source, bindings: Iterable[Binding]) -> Iterator[Reference]:
    """Yield what reaches imp with no import statement: `__import__("imp").reload`, `mock.patch("imp.reload")`."""
    assigned = {binding.statement.value for binding in bindings if isinstance(binding.statement, cst.Assign)}
    for call in source.nodes(cst.Call):
        if _imports_imp(call) and call not in assigned:
            whole, name = _name_of(source, call)
            yield Reference(whole, use(source, whole, name, Form.DYNAMIC_IMPORT))
    for string in source.nodes(cst.SimpleString):
        if "imp" in string.value:
            yield from _in_string(source, string)
    for formatted in source.nodes(cst.FormattedString):
        begins = source.code(formatted.parts[0] if formatted.parts else formatted)[:4] == "imp."
        if begins and is_patched(source, formatted):
            yield Reference(formatted, use(source, formatted, "", Form.STRING))


def is_patched(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a string is an argument of `mock.patch` or alike."""
    call = source.parents.get(source.parent(node))
    return isinstance(call, cst.Call) and dotted(call.func).rpartition(".")[2] in _PATCHERS


def _in_string(source: Source, node: cst.SimpleString) -> Iterator[Reference]:
    value = node.evaluated_value
    if not isinstance(value, str):
        return
    parent = source.parent(node)
    outer = source.parents.get(parent)
    of_another = _OF_ANOTHER.fullmatch(value)
    if of_another and is_patched(source, node):
        yield Reference(node, use(source, node, of_another[1] or "", Form.STRING))
    if value.startswith("imp.") and value.split(".")[1] in RULES and isinstance(parent, cst.Arg):
        if isinstance(outer, cst.Call) and dotted(outer.func).rpartition(".")[2] in _PRINTERS:
            return
        yield Reference(node, use(source, node, value[4:], Form.STRING))
    elif value == "imp" and not (isinstance(outer, cst.Call) and _imports_imp(outer)):
        for whole in _looks_up_module(source, node, parent, outer):
            named, name = _name_of(source, whole) if isinstance(whole, cst.Subscript) else (whole, "")
            yield Reference(named, use(source, named, name, Form.DYNAMIC_IMPORT))


def _looks_up_module(
    source: Source, node: cst.SimpleString, parent: cst.CSTNode, outer: cst.CSTNode | None
) -> Iterator[cst.BaseExpression]:
    """Yield the expression in which the string "imp" stands for the module, if it does."""
    if isinstance(outer, cst.Call):
        function = dotted(outer.func)
        of_modules = re.search(r"\bmodules\.\w+$", function) or dotted(outer.args[0].value) == "sys.modules"
        if of_modules or function.rpartition(".")[2] in _OTHER_IMPORTERS:
            yield outer
    elif isinstance(parent, cst.Index):
        subscript = source.parent(outer) if outer else None
        if isinstance(subscript, cst.Subscript) and dotted(subscript.value).rpartition(".")[2] == "modules":
            yield subscript
    elif isinstance(parent, cst.Comparison):
        targets = [dotted(target.comparator) for target in parent.comparisons]
        if parent.left is node and targets in (["sys.modules"], ["modules"]):
            yield parent
    elif isinstance(parent, cst.DictElement) and parent.key is node:
        call = next((each for each, _ in source.ancestors(node) if isinstance(each, cst.Call)), None)
        if call and re.match(r"['\"]?(sys\.)?modules\b", source.code(call.args[0])):
            yield call


def _is_code(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a string that is not a doc string has code that imports imp."""
    if not isinstance(node, cst.SimpleString | cst.FormattedStringText) or "imp" not in node.value:
        return False
    text = node.raw_value if isinstance(node, cst.SimpleString) else node.value
    if not _CODE.search(text.replace("\\n", "\n")):
        return False
    above = [parent for parent, _ in source.ancestors(node)]
    whole = next((each for each in reversed(above) if isinstance(each, cst.ConcatenatedString)), None)
    value = whole.evaluated_value if whole else None
    if isinstance(value, str) and not _CODE.search(value):
        return False
    return not isinstance(next(each for each in above if not isinstance(each, _TEXT)), cst.Expr)


def _trouble(source: Source, binding: Binding, bindings: Iterable[Binding]) -> str:
    """Return why a binding cannot be relied on, "" if it can."""
    assignment = binding.assignment
    if reason := _out_of_sight(source, binding):
        return reason
    if assignment is None:
        stars = source.nodes(cst.ImportStar)
        alone = binding.star and len(stars) == 1 and not _overwrites(source, binding.statement)
        return "" if alone else "is imported with others by a star: import it by its name"
    if assignment.scope.is_class:
        return "is an attribute of a class, which others may reach: import it at the top of the file"
    if not binding.references and not binding.use.name and _is_tried(source, binding.statement):
        return "is imported but not used: decide what this code has to tell where there is no imp"
    if assignment.scope is not source.scope(binding.statement):
        return f"is declared global: import it at the top of the file, then migrate again (name {binding.name!r})"
    ours = {id(each.assignment) for each in bindings}
    others = [
        each for each in assignment.scope[binding.name] if each.scope is assignment.scope and id(each) not in ours
    ]
    others.sort(key=lambda each: position(source, each))
    twins = [each for each in bindings if each is not binding and each.name == binding.name]
    reasons = (_shares(source, binding, each) for each in others if not _is_fallback_of(source, each, twins))
    return _has_twin(source, binding, bindings) or _meets_star(source, binding) or next(filter(None, reasons), "")


def _is_fallback_of(source: Source, assignment: Assignment, bindings: Iterable[Binding]) -> bool:
    """Return whether a name is set only where one of its imports has failed."""
    node = assignment.node
    return node is not None and any(_is_fallback(source, node, each) for each in bindings)


def _has_twin(source: Source, binding: Binding, bindings: Iterable[Binding]) -> str:
    """Return why a binding cannot be relied on if the name stands for another name of imp too, "" if it does not."""
    for each in bindings if not binding.dead else ():
        same = each.name == binding.name and source.scope(each.statement) is source.scope(binding.statement)
        if same and each.use.name != binding.use.name and not each.dead:
            return f"shares the name {binding.name!r} with another name of imp: give one of them another name"
    return ""


def _meets_star(source: Source, binding: Binding) -> str:
    """Return why a binding cannot be relied on if a star import after it may bring the name, "" if it can."""
    after = foreign_stars(source, source.span(binding.statement)[0])
    if not after or not binding.use.name or source.scope(binding.statement) is not source.module_scope or binding.dead:
        return ""
    rule = RULES.get(binding.use.name)
    binding.shared = rule is not None and bool(rule.importable)
    line, _ = source.position(source.span(after[0])[0])
    return "" if binding.shared else f"may have another value after line {line}: import it after that, or another way"


def _overwrites(source: Source, statement: cst.CSTNode) -> bool:
    """Return whether `from imp import *` gives a new value to a name that the file has set before."""
    start, _ = source.span(statement)
    scope = source.module_scope
    set_before = [
        (name, each) for name in RULES for each in scope[name] if each.scope is scope and position(source, each) < start
    ]
    return any(not imports_root(each, name) for name, each in set_before)


def _out_of_sight(source: Source, binding: Binding) -> str:
    """Return how the file binds or uses the name where its scopes do not tell it, "" if it does not."""
    if binding.name in unseen(source):
        return f"shares the name {binding.name!r} with a `match` or `:=`: give one of them another name"
    word = re.compile(rf"\b{re.escape(binding.name)}\b")
    for node in source.nodes(cst.SimpleString):
        if not word.search(node.value) or _is_code(source, node):
            continue
        calls = [each for each, _ in source.ancestors(node) if isinstance(each, cst.Call)]
        names = _NAMES_OF_A_SCOPE.search(source.code(source.statement(node)))
        if (names and node.raw_value == binding.name) or any(dotted(each.func) in _EVALUATORS for each in calls):
            line, _ = source.position(source.span(node)[0])
            return f"is looked up by its name in line {line}: see what that code needs"
    return ""


def _shares(source: Source, binding: Binding, other: Assignment) -> str:
    """Return why a binding cannot be relied on beside another one of the name, "" if it can; note what that means."""
    node = other.node
    if node is None:
        return f"shares the name {binding.name!r} with something else"
    if _is_fallback(source, node, binding):
        statement = _none_assigned(source, node)
        if statement is not None and not binding.use.name:
            binding.fallbacks.append(statement)
    elif guard(source, node) not in DEAD and not binding.dead:
        rule = RULES.get(binding.use.name)
        if rule is None or not rule.importable:
            line, _ = source.position(source.span(node)[0])
            return f"shares the name {binding.name!r} with what line {line} binds: give one of them another name"
        binding.shared = True
    return ""


def _is_tried(source: Source, statement: cst.CSTNode) -> bool:
    """Return whether it may matter if an import fails or warns, or a comment says that it is there for others."""
    line = source.parent(statement)
    told = isinstance(line, cst.SimpleStatementLine) and line.trailing_whitespace.comment
    return bool(told and "noqa" in told.value.lower()) or any(
        isinstance(parent, cst.Try | cst.With) for parent, _ in source.ancestors(statement)
    )


def _is_fallback(source: Source, node: cst.CSTNode, binding: Binding) -> bool:
    """Return whether *node* runs only when the import of imp has failed."""
    above = {id(parent): child for parent, child in source.ancestors(binding.statement)}
    for parent, child in source.ancestors(node):
        if (
            isinstance(parent, cst.Try)
            and isinstance(child, cst.ExceptHandler)
            and above.get(id(parent)) is parent.body
        ):
            return bool(caught_by(child) & IMPORT_FAILS)
    return False


def _none_assigned(source: Source, node: cst.CSTNode) -> cst.Assign | None:
    """Return the statement `node = None`, if that is where *node* is."""
    for parent, _ in source.ancestors(node):
        if isinstance(parent, cst.Assign):
            alone = len(parent.targets) == 1 and parent.targets[0].target is node
            return parent if alone and isinstance(parent.value, cst.Name) and parent.value.value == "None" else None
    return None
