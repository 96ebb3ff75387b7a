"""A parsed Python file: its text, its tree, and the position of each node."""

import ast
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

import libcst as cst

from reimp.model import Surroundings
from reimp.reading.outline import Text, text_of
from reimp.reading.positions import Positions, Span, positions
from reimp.reading.resolve import children, read_scopes
from reimp.reading.scopes import Scope
from reimp.versions import Versions

Node = TypeVar("Node", bound=cst.CSTNode)


@dataclass(frozen=True)
class Source:
    """A parsed file. Spans are offsets in *text*, which is UTF-8 whatever the file's own encoding is."""

    module: cst.Module
    encoding: str  # "utf-8-sig" if the file begins with a byte order mark
    text: bytes
    read: bytes  # the text without what cannot affect the result, and with line feeds only
    lost: tuple[int, ...]  # where, in what LibCST makes of the text, a byte of it is missing
    positions: Positions  # in what LibCST makes of the text
    parents: Mapping[cst.CSTNode, cst.CSTNode]
    scopes: Mapping[cst.CSTNode, Scope]
    surroundings: Surroundings = field(default_factory=Surroundings)  # its offsets are those of characters

    def span(self, node: cst.CSTNode) -> Span:
        """Return where *node* begins and ends, without the white space around it."""
        start, end = self.positions[node]
        return start + bisect_right(self.lost, start), end + bisect_left(self.lost, end)

    def nodes(self, *kinds: type[Node]) -> list[Node]:
        """Return the nodes of some kinds: of several by where they begin, of one kind by where they end."""
        found = [node for kind in kinds for node in self._by_kind.get(kind, ())]
        return cast("list[Node]", sorted(found, key=lambda node: self.span(node)[0]) if kinds[1:] else found)

    @cached_property
    def _by_kind(self) -> Mapping[type[cst.CSTNode], list[cst.CSTNode]]:
        found: dict[type[cst.CSTNode], list[cst.CSTNode]] = defaultdict(list)
        for node in self.positions.nodes:
            found[type(node)].append(node)
        return found

    @cached_property
    def outcomes(self) -> dict[cst.BaseExpression, tuple[Versions, Versions]]:
        """For each condition evaluated so far, the versions on which it may be false, and on which it may be true."""
        return {}

    @cached_property
    def arrivals(self) -> dict[cst.CSTNode, Versions]:
        """For each statement of the blocks read so far, the versions on which its block is run as far as to it."""
        return {}

    @property
    def all_scopes(self) -> list[Scope]:
        """The scopes of the file."""
        return self.module_scope.all

    def code(self, node: cst.CSTNode) -> str:
        """Return the text of *node*."""
        start, end = self.span(node)
        return self.text[start:end].decode()

    def parent(self, node: cst.CSTNode) -> cst.CSTNode:
        """Return the node that *node* is a child of."""
        return self.parents[node]

    def ancestors(self, node: cst.CSTNode) -> Iterator[tuple[cst.CSTNode, cst.CSTNode]]:
        """Yield *node*'s parent, grandparent and so on, each with its child on the way to *node*."""
        while (parent := self.parents.get(node)) is not None:
            yield parent, node
            node = parent

    @property
    def module_scope(self) -> Scope:
        """The scope of the names at the top level."""
        return self.scope(self.module)

    def scope(self, node: cst.CSTNode) -> Scope:
        """Return the scope in which the names in *node* are looked up."""
        while (scope := self.scopes.get(node)) is None:
            node = self.parents[node]
        return scope

    def statement(self, node: cst.CSTNode) -> cst.SimpleStatementLine | cst.BaseCompoundStatement:
        """Return the statement, with its line, that *node* is part of."""
        return next(
            parent
            for parent, _ in ((node, node), *self.ancestors(node))
            if isinstance(parent, cst.SimpleStatementLine | cst.BaseCompoundStatement)
        )

    def top_level(self, node: cst.CSTNode) -> int:
        """Return the index in the module's body of the statement that *node* is in, or is."""
        for parent, child in self.ancestors(node):
            if parent is self.module:
                return next(index for index, item in enumerate(self.module.body) if item is child)
        raise ValueError("not a part of this file")

    def why_left_alone(self, node: cst.CSTNode) -> str:
        """Return why no use is rewritten where *node* begins, "" if it may be."""
        places = self.surroundings.left_alone
        offset = self._character(node) if places else 0
        return next((each.reason for each in places if each.start <= offset < each.end), "")

    def is_displayed(self, node: cst.CSTNode) -> bool:
        """Return whether the value of an expression is displayed, although nothing is done with it."""
        return bool(self.surroundings.displayed) and self._character(node) in self.surroundings.displayed

    def _character(self, node: cst.CSTNode) -> int:
        """Return at which character *node* begins."""
        return len(self.text[: self.span(node)[0]].decode())

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset in the text."""
        line = bisect_right(self._lines, offset)
        return line, len(self.text[self._lines[line - 1] : offset].decode()) + 1

    def line(self, node: cst.CSTNode) -> int:
        """Return the number of the line, from 1, on which *node* begins."""
        return self.position(self.span(node)[0])[0]

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line begins."""
        return [0, *(match.end() for match in re.finditer(rb"\r\n|\r|\n", self.text))]


def parse(source: bytes, tree: ast.Module | None = None, keep: Collection[str] = ()) -> Source:
    """Return the parsed *source*; with what Python's parser makes of it, *tree*, without what cannot affect the result.

    Definitions of the names in *keep* are read all the same.

    Raises `libcst.ParserSyntaxError`, and what text_of raises; ValueError if LibCST would not give the same text back.
    """
    return parse_text(text_of(source, tree, keep))


def parse_text(text: Text) -> Source:
    """Return the parsed outline of a text; raise as parse does."""
    module, plain = _module(text)
    found = positions(module)
    lost = tuple(_lost(plain.encode(), found.text))
    parents, scopes = _parents(module), read_scopes(module)
    return Source(module, text.encoding, text.text.encode(), plain.encode(), lost, found, parents, scopes)


def _module(text: Text) -> tuple[cst.Module, str]:
    """Return what LibCST makes of the outline of a text, or of all of it, and which text that was.

    LibCST loses form feeds before the first statement.
    """
    try:
        return cst.parse_module(text.outline.replace("\f", "")), text.outline
    except (cst.ParserSyntaxError, UnicodeDecodeError):
        return cst.parse_module(text.whole.replace("\f", "")), text.whole  # so that the message has the right line


def _parents(module: cst.Module) -> dict[cst.CSTNode, cst.CSTNode]:
    """Return of which node each one is a part."""
    found: dict[cst.CSTNode, cst.CSTNode] = {}
    waiting: list[cst.CSTNode] = [module]
    while waiting:
        node = waiting.pop()
        parts = children(node)
        for part in parts:
            found[part] = node
        waiting += parts
    return found


def _lost(text: bytes, code: bytes) -> Iterator[int]:
    """Yield where in *code* a blank or form feed of *text* is missing, as that in `except ImportError :` is.

    Raises ValueError if anything else is.
    """
    before, after = text.split(b"\n"), code.split(b"\n")
    start = 0
    for line, kept in zip(before, after, strict=False):
        index = 0
        for byte in line if line != kept else b"":
            if byte == (kept[index] if index < len(kept) else None):
                index += 1
            elif byte in b" \t\f":
                yield start + index
            else:
                raise ValueError("LibCST does not give the same text back")
        if line != kept and index < len(kept):
            raise ValueError("LibCST does not give the same text back")
        start += len(kept) + 1
    if len(before) != len(after):
        raise ValueError("LibCST does not give the same text back")
