"""Explain a removed API: what it did, and what takes its place.

The text comes from the docstrings of the rules and of `imp.py`, and from `replacements.toml` beside the rules. They are
read, not imported: so this needs no LibCST, and cannot differ from the rules.
"""

import ast
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reimp.removed.lookup import find_rows
from reimp.removed.table import MODULES, Kind, Removed, names_of

SOURCE = Path(__file__).resolve().parent.parent.parent
"""The directory that has reimp, and the modules that it brings back."""
SECTIONS = ("Before", "After", "Same because", "Left alone")
WIDTH = 88


@dataclass(frozen=True)
class Entry:
    """What is known of a removed API."""

    row: Removed
    signature: str  # "reload(module)"; the name alone if it is no function
    text: str  # what it does: paragraphs
    sections: dict[str, str]  # of its rule: SECTIONS
    use: str  # what to write by hand
    differs: str  # and what a program can notice then; "" for nothing

    @property
    def is_left_alone(self) -> bool:
        """Whether `reimp migrate` never rewrites it."""
        return self.sections["Before"] == self.sections["After"] or f"{self.row.api}`" in self.sections["Left alone"]


def explain(name: str) -> str:
    """Return the explanation of a removed API by its full name, short name or error message.

    All APIs are explained that have the name; raise UnknownNameError if there is none.
    """
    texts = (_module_text(row) if row.kind is Kind.MODULE else _entry_text(entry(row)) for row in find_rows(name))
    return "\n\n".join(texts)


def _module_text(row: Removed) -> str:
    """Return the explanation of a module that is gone as a whole."""
    doc = "\n\n".join((ast.get_docstring(_module(row.api)) or "").split("\n\n")[:2])
    names = ", ".join(sorted(names_of(row.api), key=str.lower))
    return "\n\n".join([row.api, _filled(f"{_gone(row)}\n\n{doc}", "  "), "Names\n" + _filled(names, "  ")]) + "\n"


def _entry_text(known: Entry) -> str:
    row = known.row
    text = known.text if row.module in MODULES else f"{_gone(row)}\n\n{known.text}"
    parts = [f"{row.module}.{known.signature}", _filled(text, "  ")]
    if known.is_left_alone:
        parts.append(
            "reimp migrate\n" + _filled(f"leaves it alone: {known.sections['Left alone'].removeprefix('all. ')}", "  ")
        )
    else:
        rows = "\n".join(_titled(title, known.sections[title]) for title in SECTIONS)
        parts.append(f"reimp migrate\n{rows}")
    if known.use:
        rows = _titled("Use", known.use) + "\n" + _titled("Differs", known.differs or "nothing a program can notice.")
        parts.append(f"By hand\n{rows}")
    return "\n\n".join(parts) + "\n"


def _gone(row: Removed) -> str:
    return f"Removed in Python {'.'.join(map(str, row.gone))}."


def entry(row: Removed) -> Entry:
    """Return what is known of a removed API that is not a module."""
    summary, rule = sections(ast.get_docstring(ast.parse(rule_file(row).read_text(encoding="utf-8"))) or "")
    signature, text = _definition(row)
    if not text:
        call = re.search(rf"`{re.escape(row.module)}\.({row.name}\(.*?\))`", summary)
        signature, text = call[1] if call else row.name, summary
    by_hand = _replacements(rule_file(row).parent).get(row.name, {})
    return Entry(row, signature, text, rule, str(by_hand.get("use", "")), str(by_hand.get("differs", "")))


def rule_file(row: Removed) -> Path:
    """Return the file of the rule for *row*."""
    return SOURCE.joinpath(*row.rule_module.split(".")).with_suffix(".py")


def sections(doc: str) -> tuple[str, dict[str, str]]:
    """Return what comes before the sections in the docstring of a rule, and the sections: title and text."""
    head, *parts = re.split(rf"^({'|'.join(SECTIONS)}):\s", doc, flags=re.MULTILINE)
    return head.strip(), {title: " ".join(text.split()) for title, text in zip(parts[::2], parts[1::2], strict=True)}


@cache
def _replacements(folder: Path) -> dict[str, dict[str, object]]:
    """Return the rows of replacements.toml in the *folder* of a module's rules, by name."""
    import tomllib

    file = folder / "replacements.toml"
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["replacement"] if file.exists() else ()
    return {name: row for row in rows for name in row["names"]}


def _definition(row: Removed) -> tuple[str, str]:
    """Return the signature and the docstring of *row*, if reimp brings its module back; "" and "" otherwise."""
    for node in ast.walk(_module(row.module)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == row.name:
            return f"{row.name}({_parameters(node)})", ast.get_docstring(node) or ""
    return "", ""


@cache
def _module(name: str) -> ast.Module:
    """Return the tree of the module *name* that reimp brings back, an empty one if it does not."""
    file = SOURCE / f"{name}.py"
    return ast.parse(file.read_text(encoding="utf-8") if name in MODULES and file.exists() else "")


def _parameters(node: ast.FunctionDef | ast.ClassDef) -> str:
    if isinstance(node, ast.FunctionDef):
        return ast.unparse(node.args)
    initialize = next(each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__init__")
    return ast.unparse(initialize.args).removeprefix("self, ")


def plain(text: str) -> str:
    """Return *text* without the marks of Markdown for code and for strong emphasis."""
    strong = re.compile(r"\*\*(\S(?:.*?\S)?)\*\*")
    parts = enumerate(text.split("`"))
    return "".join(part if index % 2 else strong.sub(r"\1", part) for index, part in parts)


def _titled(title: str, text: str) -> str:
    return textwrap.fill(
        plain(text), WIDTH, initial_indent=f"  {title + ':':<14}", subsequent_indent=" " * 16, break_on_hyphens=False
    )


def _filled(text: str, indent: str) -> str:
    return "\n\n".join(_paragraphs(text, indent))


def _paragraphs(text: str, indent: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        words = " ".join(plain(paragraph).split())
        yield textwrap.fill(words, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
