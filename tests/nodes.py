"""Finds nodes in a text by the code that they are."""

import libcst as cst

from reimp.reading.source import Node, Source, parse


def parsed(text: str) -> Source:
    """Return the parsed file with this text."""
    return parse(text.encode())


def find_node(source: Source, kind: type[Node], code: str) -> Node:
    """Return the first node of a kind, or of one derived from it, that is *code*."""
    return next(each for each in source.positions.nodes if isinstance(each, kind) and source.code(each) == code)


def expression(text: str) -> tuple[Source, cst.BaseExpression]:
    """Return the expression that *text* is, and the file that is nothing else."""
    source = parsed(f"({text})\n")
    statement = source.nodes(cst.Expr)[0]
    return source, statement.value
