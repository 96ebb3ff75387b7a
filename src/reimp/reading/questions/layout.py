"""Lines, comments and indentation in the text of a file."""

import re
from collections import Counter

import libcst as cst

from reimp.reading.positions import Span
from reimp.reading.source import Source

OURS = "    "
LIMITS = (79, 88)  # of PEP 8 and black
_BLOCK = (
    r"(?:^|[\r\n])([ \t]*)(?:def|class|if|for|while|try|else|with)\b[^\r\n]*:[ \t]*(?:#[^\r\n]*)?"
    r"(?:\r\n|\r|\n)([ \t]+)(?=\S)"
)


def indentation_unit(text: str) -> str:
    """Return the indentation of one level in most of a file's code, and four blanks if it has no blocks."""
    steps = Counter(step for step in map(_step, re.finditer(_BLOCK, text)) if step)
    return steps.most_common(1)[0][0] if steps else OURS


def _step(match: re.Match[str]) -> str:
    """Return how much deeper a block is than the line before it, "" if that cannot be told."""
    outer, inner = match[1], match[2]
    step = inner.removeprefix(outer)
    return step if inner.startswith(outer) and (set(step) == {" "} or step == "\t") else ""


def prefers_single_quotes(text: str) -> bool:
    """Return whether most of a file's strings are in single quotes."""
    quotes = Counter(match[1] for match in re.finditer(r"""(?<!['"\\\w])(['"])(?!\1)[^'"\\\r\n]*\1(?!\1)""", text))
    return quotes["'"] > quotes['"']


def comments_between(source: Source, region: Span, kept: Span = (0, 0)) -> list[cst.Comment]:
    """Return the comments in a region, without those in the part that is *kept*."""
    return [
        node
        for node in source.nodes(cst.Comment)
        if _is_within(source.span(node), region) and not _is_within(source.span(node), kept)
    ]


def _is_within(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def whole_lines(source: Source, start: int, end: int) -> Span:
    """Return a region that ends with its last line, and with the comment lines after it that are indented deeper."""
    indent = len(indentation(source, start))
    end = _end_of_code(source, end)
    while match := re.compile(rb"(?:[ \t]*(?:\r\n|\r|\n))+([ \t]+)#[^\r\n]*").match(source.text, end):
        if len(match[1]) <= indent:
            break
        end = match.end()
    return start, end


def with_comment(source: Source, node: cst.CSTNode) -> Span:
    """Return the span of a statement with the comment at the end of its line."""
    start, end = source.span(node)
    return start, _end_of_code(source, end)


def _end_of_code(source: Source, offset: int) -> int:
    """Return where the line ends, if only white space and a comment follow on it; else *offset*."""
    match = re.compile(rb"[ \t]*#[^\r\n]*").match(source.text, offset)
    return match.end() if match else offset


def with_parentheses(source: Source, node: cst.BaseExpression) -> Span:
    """Return the span of an expression with the parentheses around it."""
    start, end = source.span(node)
    for _ in getattr(node, "lpar", ()):
        start = source.text.rindex(b"(", 0, start)
        end = source.text.index(b")", end) + 1
    return start, end


def line_start(source: Source, offset: int) -> int:
    """Return where the line of *offset* begins."""
    return max(source.text.rfind(b"\n", 0, offset), source.text.rfind(b"\r", 0, offset)) + 1


def indentation(source: Source, offset: int) -> str:
    """Return the text before *offset* on its line."""
    return source.text[line_start(source, offset) : offset].decode()


def limit(source: Source) -> int:
    """Return how long a new line may be: as the file's longest, 79 if some are nearly as long, else 88."""
    longest = max((len(line.expandtabs()) for line in source.text.decode().splitlines()), default=0)
    return LIMITS[0] if LIMITS[0] - 4 <= longest <= LIMITS[0] else max(LIMITS[1], longest)
