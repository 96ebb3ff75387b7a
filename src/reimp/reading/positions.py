"""Positions of the nodes of a LibCST tree: the results of its ByteSpanPositionProvider in a quarter of the time."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import libcst as cst

try:
    from libcst._nodes.internal import CodegenState
except ImportError:  # a private name: without it, the provider is asked
    CodegenState = object  # type: ignore[assignment, misc]

Span = tuple[int, int]


@dataclass(frozen=True)
class Positions:
    """The text of a tree, and where each node begins and ends in it, as an offset in bytes."""

    text: bytes
    nodes: Mapping[cst.CSTNode, Span]  # by where they end; the first token of each, and the first after it
    offsets: Sequence[int]  # where each token begins

    def __getitem__(self, node: cst.CSTNode) -> Span:
        """Return where *node* begins and ends, without the white space around it."""
        first, after = self.nodes[node]
        return self.offsets[first], self.offsets[after]


def positions(module: cst.Module) -> Positions:
    """Return the position of each node of a file."""
    if not hasattr(CodegenState, "add_token"):
        return _by_provider(module)
    tokens = _Tokens(module)
    module._codegen(tokens)  # noqa: SLF001 - what module.code calls
    if module not in tokens.places:
        return _by_provider(module)
    text = "".join(tokens.tokens)
    written = [*tokens.tokens, module.default_newline]  # where a file ends without one, the last nodes end after it
    lengths = map(len, written if text.isascii() else (each.encode() for each in written))
    return Positions(text.encode(), tokens.places, tuple(accumulate(lengths, initial=0)))


def _by_provider(module: cst.Module) -> Positions:
    """Do the same with LibCST's own provider."""
    from libcst.metadata import ByteSpanPositionProvider, MetadataWrapper

    spans = MetadataWrapper(module, unsafe_skip_copy=True).resolve(ByteSpanPositionProvider)
    nodes = {node: (span.start, span.start + span.length) for node, span in spans.items()}
    text = module.code.encode()
    return Positions(text, nodes, range(sys.maxsize))


class _Tokens(CodegenState):
    """What LibCST writes a tree to; it says which node it begins and ends to write."""

    def __init__(self, module: cst.Module) -> None:
        super().__init__(module.default_indent, module.default_newline)
        self.places: dict[cst.CSTNode, Span] = {}
        self._begun: list[int] = []

    def before_codegen(self, node: cst.CSTNode) -> None:  # noqa: ARG002
        self._begun.append(len(self.tokens))

    def after_codegen(self, node: cst.CSTNode) -> None:
        begin = self._begun.pop()
        if node not in self.places:
            self.places[node] = begin, len(self.tokens)

    def record_syntactic_position(  # type: ignore[override]
        self, node: cst.CSTNode, *, start_node: cst.CSTNode | None = None, end_node: cst.CSTNode | None = None
    ) -> "_Place":
        return _Place(self, node, start_node, end_node)


class _Place:
    """Notes where a node is without the white space that it has around it: from a first to a last part of it."""

    __slots__ = ("_begin", "_first", "_last", "_node", "_state")

    def __init__(self, state: _Tokens, node: cst.CSTNode, first: cst.CSTNode | None, last: cst.CSTNode | None) -> None:
        self._state, self._node, self._first, self._last = state, node, first, last

    def __enter__(self) -> None:
        self._begin = len(self._state.tokens)

    def __exit__(self, *error: object) -> None:
        places = self._state.places
        begin = places[self._first][0] if self._first is not None else self._begin
        end = places[self._last][1] if self._last is not None else len(self._state.tokens)
        places[self._node] = begin, end
