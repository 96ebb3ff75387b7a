"""What a name of `imp` did, and what takes its place.

It comes from the doc strings of `imp.py` and of the rules, and from `replacements.toml`. They are read, not imported:
so this needs no LibCST, and cannot differ from what the rules say of themselves.
"""

import ast
import difflib
import re
import textwrap
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_IMP = _HERE.parent.parent / "imp.py"
_GROUPS = ("constants", "locks", "modules")  # files of rules that are about several names
SECTIONS = ("Before", "After", "Same because", "Left alone")
WIDTH = 88


class UnknownNameError(KeyError):
    """`imp` had no such name."""

    def __str__(self) -> str:
        """Return the sentence, without the quotation marks of a KeyError."""
        return str(self.args[0])


@dataclass(frozen=True)
class Entry:
    """What is known of a name of `imp`."""

    name: str
    signature: str  # "reload(module)"; the name alone if it is no function
    text: str  # what it does: paragraphs
    sections: dict[str, str]  # of its rule: SECTIONS
    use: str  # what to write by hand
    differs: str  # and what a program can notice then; "" for nothing

    @property
    def is_left_alone(self) -> bool:
        """Whether `reimp migrate` never rewrites it."""
        return self.sections["Before"] == self.sections["After"] or f"imp.{self.name}`" in self.sections["Left alone"]


def names() -> list[str]:
    """Return the names of `imp`, sorted: those it documented and those that it only had."""
    return sorted({*_replacements(), *_strings("modules")}, key=str.lower)


def explain(name: str) -> str:
    """Return what `imp`'s *name* did, what replaces it and what differs; UnknownNameError if there is no such name."""
    known = entry(name)
    parts = [f"imp.{known.signature}", _filled(known.text, "  ")]
    if known.is_left_alone:
        parts.append("reimp migrate\n" + _filled(f"leaves it alone: {known.sections['Left alone']}", "  "))
    else:
        rows = "\n".join(_row(title, known.sections[title]) for title in SECTIONS)
        parts.append(f"reimp migrate\n{rows}")
    if known.use:
        rows = _row("Use", known.use) + "\n" + _row("Differs", known.differs or "nothing a program can notice.")
        parts.append(f"By hand\n{rows}")
    return "\n\n".join(parts) + "\n"


def entry(name: str) -> Entry:
    """Return what is known of *name*; UnknownNameError if `imp` had no such name."""
    if name not in names():
        near = difflib.get_close_matches(name, names(), n=3)
        hint = f"; did you mean {_or(near)}?" if near else "; its names are " + ", ".join(names())
        message = f"imp had no {name!r}{hint}"
        raise UnknownNameError(message)
    summary, sections = rule(name)
    signature, text = _defined(name)
    if not text:
        called = re.search(rf"`imp\.({name}\(.*?\))`", summary)
        signature, text = called[1] if called else name, summary
    row = _replacements().get(name, {})
    return Entry(name, signature, text, sections, str(row.get("use", "")), str(row.get("differs", "")))


def _or(words: list[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def rule(name: str) -> tuple[str, dict[str, str]]:
    """Return the first sentences and the sections of the rule for *name*."""
    return sections(ast.get_docstring(_rules(_file(name))) or "")


def sections(doc: str) -> tuple[str, dict[str, str]]:
    """Return what stands before the sections of a rule's doc string, and the sections: title and text."""
    head, *parts = re.split(rf"^({'|'.join(SECTIONS)}):\s", doc, flags=re.MULTILINE)
    return head.strip(), {title: " ".join(text.split()) for title, text in zip(parts[::2], parts[1::2], strict=True)}


def _file(name: str) -> str:
    """Return which file has the rule for *name*."""
    return next((group for group in _GROUPS if name in _strings(group)), name)


@cache
def _rules(file: str) -> ast.Module:
    return ast.parse((_HERE / "imp" / f"{file}.py").read_text(encoding="utf-8"))


def _strings(group: str) -> set[str]:
    """Return the names that a file of rules for several names is about: its strings that could be one."""
    strings = {node.value for node in ast.walk(_rules(group)) if isinstance(node, ast.Constant)}
    return {each for each in strings if isinstance(each, str) and each.isidentifier()}


@cache
def _replacements() -> dict[str, dict[str, object]]:
    rows = tomllib.loads((_HERE / "imp" / "replacements.toml").read_text(encoding="utf-8"))["replacement"]
    return {name: row for row in rows for name in row["names"]}


def _defined(name: str) -> tuple[str, str]:
    """Return the signature and the doc string of *name* in imp.py; "" and "" if it is not defined there."""
    for node in ast.walk(_imp()):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name:
            return f"{name}({_parameters(node)})", ast.get_docstring(node) or ""
    return "", ""


@cache
def _imp() -> ast.Module:
    return ast.parse(_IMP.read_text(encoding="utf-8"))


def _parameters(node: ast.FunctionDef | ast.ClassDef) -> str:
    if isinstance(node, ast.FunctionDef):
        return ast.unparse(node.args)
    initialise = next(each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__init__")
    return ast.unparse(initialise.args).removeprefix("self, ")


def _row(title: str, text: str) -> str:
    return textwrap.fill(
        text, WIDTH, initial_indent=f"  {title + ':':<14}", subsequent_indent=" " * 16, break_on_hyphens=False
    )


def _filled(text: str, indent: str) -> str:
    return "\n\n".join(_paragraphs(text, indent))


def _paragraphs(text: str, indent: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        words = " ".join(paragraph.split())
        yield textwrap.fill(words, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
