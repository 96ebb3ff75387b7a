"""What an idiom gets and gives: an idiom rewrites several uses, or statements, at once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.model import Options
from reimp.reading.positions import Span
from reimp.reading.questions.layout import indentation
from reimp.reading.questions.syntax import has_comment, shows_its_code
from reimp.reading.source import Source
from reimp.removed.refusals import standing_refusal
from reimp.removed.rule import Decision, kept
from reimp.removed.template import Template, join, template
from reimp.uses.bindings import Reference


@dataclass(frozen=True)
class Context:
    """A file, the references in it about which nothing is decided yet, and what the user chose."""

    source: Source
    references: tuple[Reference, ...]
    options: Options

    def calls(self, api: str) -> "Iterator[Call]":
        """Yield the calls of *api* that may be rewritten."""
        for reference in self.references:
            if reference.use.api != api or not self.options.chooses(api):
                continue
            if not standing_refusal(self.source, reference):
                node = self.source.parents.get(reference.node)
                if isinstance(node, cst.Call) and node.func is reference.node and not shows_its_code(self.source, node):
                    yield Call(reference, node)

    def can_move(self, *nodes: cst.CSTNode | None) -> bool:
        """Return whether the text of expressions may be written elsewhere: nothing in it is rewritten, or a comment."""
        moved = [node for node in nodes if node]
        return not any(has_comment(self.source, node) or self.has_others(self.source.span(node)) for node in moved)

    def has_others(self, region: Span, *own: Reference) -> bool:
        """Return whether there are references in a region besides the idiom's *own*."""
        starts = (self.source.span(each.node)[0] for each in self.references if each not in own)
        return any(region[0] <= start < region[1] for start in starts)

    def lines(self, statement: cst.CSTNode, texts: Sequence[Template]) -> Template:
        """Return *texts* as lines with the indentation of a statement, the first without."""
        indent = indentation(self.source, self.source.span(statement)[0])
        return join(self.source.module.default_newline + indent, texts)

    def keep(self, node: cst.CSTNode) -> Template:
        """Return the template that is the text of *node*."""
        return template(kept(self.source, node))


@dataclass(frozen=True, eq=False)
class Call:
    """A call of a removed function that may be rewritten."""

    reference: Reference
    node: cst.Call


Idiom = Callable[[Context], dict[Reference, Decision]]
