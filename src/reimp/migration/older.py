"""Imports of removed modules in the branches that only an older Python reaches, where the import above them goes."""

from collections.abc import Collection, Iterator, Mapping

import libcst as cst

from reimp.reading.questions.layout import indentation
from reimp.reading.source import Source
from reimp.removed.rule import Change, Decision, Refusal, Refused
from reimp.removed.template import template
from reimp.uses.bindings import Binding, Reference, Uses

_BLOCKS = (cst.IndentedBlock, cst.SimpleStatementSuite)


def moved_imports(
    source: Source, uses: Uses, decisions: Mapping[Reference, Decision], going: Collection[Binding]
) -> Iterator[Change]:
    """Yield the changes that import what uses still need which no Python without the API reaches."""
    seen: set[tuple[cst.CSTNode, str]] = set()
    for reference in uses.references:
        decision = decisions[reference]
        gone = [each for each in reference.bindings if each in going]
        if (
            not gone
            or len(gone) < len(reference.bindings)
            or not isinstance(decision, Refused)
            or decision.kind is not Refusal.UNREACHED
        ):
            continue
        blocks = [each for each, _ in source.ancestors(reference.node) if isinstance(each, _BLOCKS)]
        if blocks and not any((block, gone[0].name) in seen for block in blocks):
            seen.add((blocks[0], gone[0].name))
            yield _before(source, blocks[0], reference.node, _import(gone[0]))


def _before(source: Source, block: cst.BaseSuite, node: cst.CSTNode, text: str) -> Change:
    """Return the change that writes an import before the statement of a block that has *node* in it."""
    if isinstance(block, cst.SimpleStatementSuite):
        start = source.span(block.body[0])[0]
        return Change(start, start, template(text, "; "))
    line = next(child for parent, child in source.ancestors(node) if parent is block)
    start = source.span(line)[0]
    return Change(start, start, template(text, source.module.default_newline, indentation(source, start)))


def _import(binding: Binding) -> str:
    """Return the statement that binds the name of a binding again."""
    module, _, name = binding.use.api.rpartition(".")
    renamed = f" as {binding.name}" if binding.name != (name or binding.use.api) else ""
    return f"from {module} import {name}{renamed}" if module else f"import {name}{renamed}"
