#!/usr/bin/env python3
"""Write docs/reimp.1, the manual page, from the --help of `reimp` and of its commands.

example:
  $ tools/man_page.py            write it
  $ tools/man_page.py --check    only say whether it is out of step: exit code 1 when it is
"""

import argparse
import difflib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from reimp import URL, __version__
from reimp.commands.main import main as command

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reimp.1"


def page() -> str:
    """Return the manual page."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    context = click.Context(command, info_name="reimp", **command.context_settings)
    yield f'.TH REIMP 1 "" "reimp {__version__}" "User Commands"'
    yield '.\\" written by `make docs` from the text of --help'
    yield ".SH NAME"
    summary = command.get_short_help_str(200).rstrip(".")
    yield f"reimp \\- {_text(summary[0].lower() + summary[1:])}"
    yield ".SH SYNOPSIS"
    for number, (name, each) in enumerate(sorted(command.commands.items())):
        yield from [".br"] * (number > 0)
        yield f".B reimp {_text(name)}"
        yield _text(" ".join(each.collect_usage_pieces(context)))
    yield ".SH DESCRIPTION"
    yield from _paragraphs(command.help)
    yield ".SH COMMANDS"
    for name, each in sorted(command.commands.items()):
        yield f'.SS "reimp {_text(name)}"'
        yield from _paragraphs(each.help)
        yield from _options(each, click.Context(each, context, name))
        yield from _example(each.epilog or "")
    yield ".SH EXAMPLES"
    yield from _paragraphs(command.epilog)
    yield ".SH SEE ALSO"
    yield URL


def _paragraphs(text: str | None) -> Iterator[str]:
    """Yield the paragraphs of a help text; one that begins with a backspace is not filled."""
    for number, paragraph in enumerate(inspect.cleandoc(text or "").split("\n\n")):
        if number:
            yield ".PP"
        if paragraph.startswith("\b"):
            yield ".nf"
            yield from map(_text, paragraph.removeprefix("\b").strip("\n").splitlines())
            yield ".fi"
        else:
            yield _text(" ".join(paragraph.split()))


def _options(each: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in each.get_params(context):
        record = parameter.get_help_record(context)
        if record and isinstance(parameter, click.Option):
            yield ".TP"
            yield f".B {_text(record[0])}"
            yield _text(record[1])


def _example(epilog: str) -> Iterator[str]:
    if epilog:
        yield ".PP"
        yield "Example:"
        yield ".PP"
        yield ".nf"
        yield f"    {_text(epilog.removeprefix('Example:').strip())}"
        yield ".fi"


def _text(text: str) -> str:
    """Return *text* as roff has it."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def main() -> int:
    """Write or check the page and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing")
    options = parser.parse_args()
    old, new = PAGE.read_text(encoding="utf-8") if PAGE.exists() else "", page()
    if not options.check:
        PAGE.write_text(new, encoding="utf-8")
    elif new != old:
        lines = difflib.unified_diff(old.splitlines(), new.splitlines(), "is", "should be", lineterm="", n=1)
        print("reimp.1 is out of step; run: make docs", *list(lines)[:12], sep="\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
