"""Search text that is not Python, or cannot be parsed, for code that uses a removed API."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reimp.model import Finding, Form, Use, Verdict
from reimp.reading.candidates import PATTERNS
from reimp.removed.table import HOMES, LOST, MODULES, names_of

_MODULE = "|".join(sorted(MODULES))
_LOST = "|".join(sorted(LOST))
_HOME = "|".join(map(re.escape, sorted(HOMES - MODULES)))
_BLANK = r"(?:[ \t]|\\ )"  # in a shell, a blank can be written "\ "
# What is before a statement: the start of a line, with a prompt or the mark of a list; a quote, a bracket, `-c`.
_START = rf"(?:^[-+*>.%$ \t]*|[;:'\"`(\[{{}}|&=>]|\\n|[\s'\"]-[A-Za-z]*c){_BLANK}*"
_ITEM = rf"[\w.]+(?:{_BLANK}+as{_BLANK}+\w+)?{_BLANK}*,{_BLANK}*"
_STATEMENT = re.compile(
    rf"{_START}(?P<code>import{_BLANK}+(?:{_ITEM})*(?P<module>{_MODULE})\b(?![-./])"
    rf"|from{_BLANK}+(?P<source>{_MODULE}){_BLANK}+import\b"
    rf"|from{_BLANK}+(?P<home>{_HOME}){_BLANK}+import\b[^\n;]*?\b(?P<lost>{_LOST})\b)"
)
_CALL = re.compile(
    rf"(?P<code>(?:__import__|import_module|PyImport_Import\w*)\(\s*\\?['\"](?P<module>{_MODULE})\\?['\"])"
)
_NAMES = "|".join(rf"{re.escape(module)}\.(?:{'|'.join(names_of(module))})" for module in sorted(HOMES))
_ATTRIBUTE = re.compile(rf"(?<![\w.])(?P<code>(?P<module>{_NAMES}))\b")
_PROMPT = re.compile(rb"[ \t]*(?:>>>|\.\.\.) ")
# A name that a file gives to an object of its own, as in `from . import imp`.
_OWN = re.compile(
    rf"^(?![ \t]*(?:>>>|\.\.\.))(?:[^\n#]*\b(?:import|as)\b[^\n#]*|[ \t]*)\b(?:{_MODULE})\b[ \t]*(?:$|[=,])".encode(),
    re.MULTILINE,
)
_UNQUOTED = re.compile(rf"(?<![\w.'\"])(?P<code>(?P<module>{_NAMES}))\b")
_COMMENT = re.compile(r"[ \t]*(?:#(?!!)|//|REM\b|rem\b)")
_IGNORED = re.compile(rb"[^\r\n]*(?:#|//)[^\r\n]*\breimp:\s*ignore\b(?!-)[^\r\n]*")
_IGNORE_FILE = re.compile(rb"#.*\breimp:\s*ignore-file\b")
_FIRST_COMMENTS = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t\f]*(?:#[^\r\n]*)?(?:[\r\n]|$))*")
_LINE_END = re.compile(r"\r\n|\r|\n")


def not_parsed(content: bytes) -> tuple[Finding, ...]:
    """Return the findings for a file that holds Python, or nearly, and cannot be parsed."""
    reason = "is used in a file that cannot be parsed as Python; change `{code}` in line {line} by hand"
    return tuple(_findings(content, (_STATEMENT, _CALL, _ATTRIBUTE), reason))


def ignores_file(source: bytes) -> bool:
    """Return whether the comments at the beginning of a file say that nothing in it is reported."""
    comments = _FIRST_COMMENTS.match(source)
    return comments is not None and _IGNORE_FILE.search(comments[0]) is not None


def doctests(content: bytes) -> tuple[Finding, ...]:
    """Return the findings in the doctests of a Python file, lines that begin with a prompt, whose code has no use."""
    if b">>>" not in content:
        return ()
    code = b"\n".join(line if _PROMPT.match(line) else b"" for line in re.split(rb"\r\n|\r|\n", content))
    if not any(word.search(code) for word in PATTERNS):
        return ()
    reason = "is used by a doctest; change `{code}` in line {line} by hand"
    patterns = (_STATEMENT, _CALL) if _OWN.search(content) else (_STATEMENT, _CALL, _UNQUOTED)
    found = _findings(code, patterns, reason)
    return tuple(replace(each, use=replace(each.use, form=Form.DOCTEST)) for each in found)


def possible(content: bytes) -> tuple[Finding, ...]:
    """Return the findings for a file that is not Python: a shell script, a Makefile, documentation."""
    reason = "may be used by code in this file, which is not Python; if so, change `{code}` in line {line} by hand"
    return tuple(_findings(content, (_STATEMENT, _CALL), reason))


def unknown(content: bytes) -> tuple[Finding, ...]:
    """Return the finding for a file that is not Python and has the word somewhere, not as code that is recognized."""
    content = _without_ignored(content)
    found = min((match for word in PATTERNS if (match := word.search(content))), key=re.Match.start, default=None)
    if found is None:
        return ()
    before, word = content[: found.start()], found[0].decode()
    line, column = before.count(b"\n") + 1, found.start() - (before.rfind(b"\n") + 1) + 1
    use = Use("", Form.SEARCHED, line, column, line, column + len(word))
    reason = f"this file is not Python and has the word {word} in line {line}; see whether code in it uses {word}"
    return (Finding(use, Verdict.MANUAL, reason),)


def _findings(content: bytes, patterns: tuple[re.Pattern[str], ...], reason: str) -> Iterator[Finding]:
    text = _without_ignored(content).decode("utf-8", "surrogateescape")
    for number, line in enumerate(_LINE_END.split(text), 1):
        if not _COMMENT.match(line):
            matches = [match for pattern in patterns for match in pattern.finditer(line)]
            for match in sorted(matches, key=lambda match: match.start("code")):
                use = _use(match, number)
                yield Finding(use, Verdict.MANUAL, reason.format(code=match["code"], line=number))


def _without_ignored(content: bytes) -> bytes:
    """Return *content* with empty lines for those that have a comment `reimp: ignore`."""
    return _IGNORED.sub(b"", content) if b"reimp:" in content else content


def _use(match: re.Match[str], line: int) -> Use:
    parts = match.groupdict()
    names = (parts["module"], parts.get("source"), parts.get("home"), parts.get("lost"))
    start, end = match.span("code")
    return Use(".".join(filter(None, names)), Form.SEARCHED, line, start + 1, line, end + 1)
