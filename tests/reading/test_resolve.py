"""Who binds and reads a name is what LibCST's ScopeProvider says, but that `import a.b` binds `a`, and not `a.b`.

And strings that typing's functions take for types, as `cast("a", b)`, are strings.
"""

import contextlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import libcst as cst
import pytest
from corpus import STATEMENTS, TEXTS
from libcst.metadata import BuiltinAssignment, MetadataWrapper, ScopeProvider

from reimp.reading.resolve import read_scopes


def _told(assignments: Iterable[Any], accesses: Iterable[Any]) -> dict[tuple[str, cst.CSTNode], set[object]]:
    """Return who reads what a place binds, and what has been bound where a place reads."""
    found = defaultdict(set)
    for each in assignments:
        found[each.name, each.node] = {access.node for access in each.references}
    for each in accesses:
        name = each.node.value if isinstance(each.node, cst.Name) else "in a string"
        found[name, each.node] |= {getattr(assignment, "node", None) for assignment in each.referents}
    return found


def _check(text: str) -> None:
    module = cst.parse_module(text)
    ours = read_scopes(module)[module].all
    peers = {each for each in MetadataWrapper(module, unsafe_skip_copy=True).resolve(ScopeProvider).values() if each}
    told = _told(
        [each for scope in ours for found in scope.assignments.values() for each in found],
        [each for scope in ours for found in scope.accesses.values() for each in found],
    )
    expected = _told(
        [each for scope in peers for each in scope.assignments if not isinstance(each, BuiltinAssignment)],
        [each for scope in peers for each in scope.accesses if not isinstance(each.node, cst.Attribute)],
    )
    dotted = {name.partition(".")[0] for name, _ in expected if "." in name}
    different = {key for key in {*told, *expected} if told.get(key) != expected.get(key)}
    assert [
        (name, module.code_for_node(node)) for name, node in different if name.partition(".")[0] not in dotted
    ] == []


def test_each_statement() -> None:
    """Every kind of statement and expression that binds or reads a name."""
    _check(STATEMENTS)


@pytest.mark.parametrize("part", range(8))
def test_programs(part: int) -> None:
    """The programs of the tests."""
    for source in TEXTS[part::8]:
        with contextlib.suppress(cst.ParserSyntaxError, UnicodeDecodeError):
            _check(source.decode().replace("cast(", "f("))


def test_dotted_import() -> None:
    """What reads the name that `import a.b` binds reads all that binds it, with whatever attribute."""
    module = cst.parse_module("import a.b\nimport a.c as c, a\na.b.c, a.b(a)\ndef f(): return a.b\n")
    found = read_scopes(module)[module]
    first, second = found["a"]
    assert len(list(first.references)) == len(list(second.references)) == 4
    assert "a.b" not in found
    assert [each.node for each in found["c"]] == [second.node]
