#!/usr/bin/env python3
"""Write the generated pages of docs/: imp.md, rules.md, errors.md and migrate.md.

imp.md comes from the docstrings of imp.py, its stubs, `reimp explain` and docs/names/; rules.md and errors.md from the
docstrings of the rules of removed APIs; migrate.md is what the tool makes of the programs in docs/shapes/.

example:
  $ tools/docs_pages.py            write them
  $ tools/docs_pages.py --check    only say which are out of step: exit code 1 when one is
"""

import argparse
import ast
import difflib
import re
import sys
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path

from reimp.api import Options, Verdict, migrate
from reimp.removed.explain import SECTIONS, Entry, entry, rule_file, sections
from reimp.removed.shared_module import module_text
from reimp.removed.table import MODULES as GONE, TABLE, Kind, Removed, names_of

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
STUB = ROOT / "src" / "imp-stubs" / "__init__.pyi"
WRITTEN = "<!-- written by `make docs` from {} -->\n"

# The order of the reference. Where several names share a heading, the name of their rule's file comes first.
CONSTANTS = [
    "SEARCH_ERROR", "PY_SOURCE", "PY_COMPILED", "C_EXTENSION", "PY_RESOURCE", "PKG_DIRECTORY", "C_BUILTIN", "PY_FROZEN",
    "PY_CODERESOURCE", "IMP_HOOK",
]  # fmt: skip
LOCKS = ["acquire_lock", "release_lock", "lock_held"]
MODULES = ["importlib", "machinery", "os", "sys", "tokenize", "types", "util", "warnings"]
GROUPS = {"constants": CONSTANTS, "locks": LOCKS, "modules": MODULES}
TITLES = {"constants": "Constants", "locks": "The import lock", "modules": "Modules in its namespace"}
ORDER = {
    "Search and load": ["find_module", "load_module"],
    "Load a file": ["load_source", "load_compiled", "load_package", "load_dynamic"],
    "Modules": ["reload", "new_module"],
    "Files of modules and of bytecode": [
        "get_suffixes", "get_magic", "get_tag", "cache_from_source", "source_from_cache",
    ],
    "Modules that are in no file": [
        "is_builtin", "is_frozen", "is_frozen_package", "get_frozen_object", "init_builtin", "init_frozen",
    ],
    "Locks, constants and the rest": [
        "locks", "constants", "NullImporter", "SourcelessFileLoader", "create_dynamic", "modules",
    ],
}  # fmt: skip

_IMP_HEAD = """\
# `imp`: every name

What the module `imp` had, what each name did, and what takes its place. CPython 3.11 was the last to bring it;
*reimp* brings it back with the same behavior. The examples are run on every supported Python: under 3.11 with
its own `imp`, and under the others with this one. *In which version* is from running CPython 2.7 and 3.6 to
3.11.

A *triple* is `(suffix, mode, type)`: how a module's file name ends, how to open the file, and one of the
[constants](#imp-constants). The exact promise, clause by clause, is the [contract](contract.md).

```{py:module} imp
:synopsis: Find, load and reload modules. Removed from Python in 3.12; reimp brings it back.
:deprecated:
```
"""


def reference() -> str:
    """Return the page about every name of imp."""
    left_out = set(names_of("imp")) - {
        name for listed in ORDER.values() for each in listed for name in GROUPS.get(each, [each])
    }
    if left_out:
        raise SystemExit(f"docs_pages.py: no place in the reference for {', '.join(sorted(left_out))}")
    parts = [WRITTEN.format("src/imp.py, src/reimp/removed/imp/ and docs/names/"), _IMP_HEAD]
    for title, listed in ORDER.items():
        parts += [f"## {title}\n", *(_name(each) for each in listed)]
    return "\n".join(parts)


def _name(name: str) -> str:
    members = GROUPS.get(name, [name])
    known = entry(TABLE[f"imp.{members[0]}"])
    body = (DOCS / "names" / f"{name}.md").read_text(encoding="utf-8")
    title = TITLES.get(name, f"`{name}`")
    text = "" if name in GROUPS or name in ("SourcelessFileLoader", "create_dynamic") else known.text
    return "\n".join(
        [
            f"(imp-{name.lower()})=\n### {title}\n",
            _directive(members, text),
            body,
            f"**Today.** {_today(known, members)}\n",
        ]
    )


def _directive(members: list[str], text: str) -> str:
    """Return the description of a name, so that :func:`imp.reload` in other documentation leads here."""
    kind = _declared()[members[0]][0]
    if len(members) > 1:  # only reStructuredText can describe several names at once
        rows = "\n".join(_declared()[name][1] for name in members).replace("\n", "\n" + " " * (len(kind) + 9))
        return f"```{{eval-rst}}\n.. py:{kind}:: {rows}\n```\n"
    content = f"\n{text}\n" if text else ""
    return f"```{{py:{kind}}} {_declared()[members[0]][1]}\n{content}```\n"


def _declared() -> dict[str, tuple[str, str]]:
    """Return for each name whether it is a function, class or data, and how to write its signature."""
    found: dict[str, tuple[str, str]] = {name: ("data", name) for name in MODULES}
    for node in ast.parse(STUB.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            result = f" -> {_type(node.returns)}" if node.returns else ""
            found[node.name] = "function", f"{node.name}({_arguments(node)}){result}"
        elif isinstance(node, ast.ClassDef):
            made = next(each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__init__")
            found[node.name] = "class", f"{node.name}({_arguments(made).removeprefix('self, ')})"
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found[node.target.id] = "data", node.target.id
    found["SourcelessFileLoader"] = "class", "SourcelessFileLoader(fullname, path)"
    return found


# Names of the stub's own, and what a reader knows them as.
_TYPES = {
    "_StrPath": "str | PathLike",
    "_Triple": "tuple[str, str, int]",
    "MutableSequence[_Entry]": "list",
    "IO[Any] | Any": "IO | None",
    "str | Any": "str | None",
    "IO[Any]": "IO",
}


def _type(node: ast.expr) -> str:
    text = ast.unparse(node)
    for before, after in _TYPES.items():
        text = text.replace(before, after)
    return text


def _arguments(node: ast.FunctionDef) -> str:
    text = ast.unparse(node.args)
    for before, after in _TYPES.items():
        text = text.replace(before, after)
    return text


def _today(known: Entry, members: list[str]) -> str:
    if not known.use:
        return f"`reimp migrate` writes {known.sections['After']} for {known.sections['Before']}."
    by_hand = f"{known.use}. {difference(known.differs)}" if known.differs else f"{known.use}."
    if known.is_left_alone:
        return f"{by_hand[0].upper()}{by_hand[1:]} `reimp migrate` leaves it to you."
    if not any(name in known.sections["Before"] for name in members):
        return f"By hand: {by_hand}"
    return (
        f"By hand: {by_hand}\n\n`reimp migrate` turns {known.sections['Before']} into {known.sections['After']}. "
        f"Same because: {known.sections['Same because']}"
    )


def difference(text: str) -> str:
    """Return a sentence about what differs, in the words of replacements.toml."""
    plain = text.removeprefix("**not the same**: ")
    start = "**Not the same**: " if plain != text else "What differs: "
    return f"{start}{plain}."


_RULES_HEAD = """\
# The rules of reimp migrate

What `reimp migrate` does with each removed API: one rule an API, one file a rule. A name without a module was one of
`imp`. *Same because* is the argument; the proof is that programs which use the API print the same before and after.
What is left alone is reported with the reason. `reimp explain NAME` prints the same in a terminal.
"""
_IDIOMS_HEAD = """\
## Several uses together

Where uses belong together, an idiom takes the place of the rules, if it can see that nothing else depends on them.
"""


def rules() -> str:
    """Return the page about the rules and the idioms."""
    parts = [WRITTEN.format("the docstrings of the rules and idioms in src/reimp/removed/"), _RULES_HEAD]
    parts += [_rule("##", path, doc) for path, doc in rule_docs()]
    return "\n".join([*parts, _IDIOMS_HEAD, *(_rule("###", path, doc) for path, doc in idiom_docs())])


def rule_docs() -> list[tuple[Path, str]]:
    """Return the files of the rules, each with its docstring: the modules in the order of the table."""
    modules = dict.fromkeys(row.module for row in _rows())
    files = [{rule_file(row) for row in _rows() if row.module == module} for module in modules]
    paths = dict.fromkeys(path for some in files for path in sorted(some, key=lambda path: path.stem.lower()))
    return [(path, doc_of(path)) for path in paths]  # several classes share the rule of a method


def idiom_docs() -> list[tuple[Path, str]]:
    """Return the files of the idioms, each with its docstring; a file without sections is about no idiom."""
    folders = dict.fromkeys(rule_file(row).parent / "idioms" for row in _rows())
    files = [(path, doc_of(path)) for folder in folders for path in sorted(folder.rglob("*.py"))]
    return [(path, doc) for path, doc in files if sections(doc)[1]]


def _rows() -> list[Removed]:
    """Return the rows of the table that have rules."""
    return [row for row in TABLE.values() if row.name]


def doc_of(path: Path) -> str:
    """Return the docstring of a module."""
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""


def _title(path: Path) -> str:
    """Return the heading for the file of a rule or an idiom."""
    about = [row for row in _rows() if rule_file(row) == path]
    if about and about[0].kind is Kind.METHOD:
        return f"`{about[0].name}` of {', '.join(f'`{row.module}`' for row in about)}"
    if about and about[0].module not in GONE:
        return ", ".join(f"`{row.api}`" for row in about)
    return TITLES.get(path.stem, f"`{path.stem}`")


def _rule(level: str, path: Path, doc: str) -> str:
    """Return a docstring with a heading: a paragraph, and its sections."""
    return f"{level} {_title(path)}\n\n{' '.join(sections(doc)[0].split())}\n\n{sections_text(path, doc)}"


def summary(row: Removed) -> str:
    """Return the first paragraph of the docstring of a rule."""
    return sections(doc_of(rule_file(row)))[0]


def sections_text(path: Path, doc: str) -> str:
    """Return the sections of a docstring as a list, of which a block of code is one item."""
    _, rule = sections(doc)
    if tuple(rule) != SECTIONS:
        raise SystemExit(f"{path}: its docstring needs the sections {', '.join(SECTIONS)}, in that order")
    lines = []
    for title, text in rule.items():
        block = re.search(rf"^{title}:\n((?:    .*\n)+)", doc, re.MULTILINE)
        code = "\n" + textwrap.indent(f"```python\n{textwrap.dedent(block[1])}```", "  ") if block else f" {text}"
        lines.append(f"- **{title}:**{code}")
    return "\n".join(lines) + "\n"


_ERRORS_HEAD = """\
# Error messages, and what to do

Each heading is an error that Python raises because an import API is gone. *In your own code* is what `reimp migrate`
writes. For a program that you cannot change, `pip install reimp` and `reimp run -- PROGRAM` bring the API back, and so
does [reimp.restore](restore.md). `reimp explain "MESSAGE"` prints the same in a terminal.
"""
_SILENT = """\
## An import hook that is never called

There is no error: Python 3.12 and later ask a finder for `find_spec` only, and Python 3.15 asks a loader for
`exec_module` only. The module that the hook should provide is not found: `No module named ...`. `reimp scan` reports
such classes, with the methods to write.
"""


def errors() -> str:
    """Return the page about the errors that removed APIs lead to."""
    rows = [row for row in _rows() if row.module not in GONE and not row.module.startswith("importlib.abc.")]
    parts = [WRITTEN.format("the docstrings of the rules in src/reimp/removed/"), _ERRORS_HEAD]
    parts += [
        "## `No module named 'imp'`\n\nPython 3.12 removed `imp`. [Every name of imp](imp.md) has a replacement.\n"
    ]
    return "\n".join([*parts, *map(_error, rows), _SILENT])


def _error(row: Removed) -> str:
    known = entry(row)
    gone = ".".join(map(str, row.gone))
    lines = [f"## `{error_message(row)}`\n", f"Python {gone} removed `{row.api}`. {known.text}\n"]
    if known.is_left_alone:
        lines.append(f"In your own code: {left_alone(known)}")
    else:
        lines.append(f"In your own code: {known.sections['Before']} becomes {known.sections['After']}.")
    return "\n".join(lines) + "\n"


def left_alone(known: Entry) -> str:
    """Return what to write in place of an API that is never rewritten."""
    return known.sections["Left alone"].removeprefix("all. ").removeprefix("all; ")


def error_message(row: Removed) -> str:
    """Return the message of the error without an API."""
    if row.kind is Kind.ARGUMENT:
        return f"{row.module.rpartition('.')[2]}() got an unexpected keyword argument '{row.name}'"
    if row.kind is Kind.ATTRIBUTE:
        return f"module '...' has no attribute '{row.name}'"
    owner = row.module.rpartition(".")[2]
    if row.kind is Kind.METHOD and owner in ("PathFinder", "BuiltinImporter", "FrozenImporter"):
        return f"type object '{owner}' has no attribute '{row.name}'"
    if row.kind is Kind.METHOD:
        return f"'{row.module if row.module.startswith('zip') else owner}' object has no attribute '{row.name}'"
    return f"module '{row.module}' has no attribute '{row.name}'"


def shapes() -> list[Path]:
    """Return the programs that the page migrate.md shows, in its order."""
    return sorted((DOCS / "shapes").glob("[0-9]*.py"))


_SHAPES_HEAD = """\
# {number} programs, before and after

This page shows how programs use `imp`, and the result of `reimp migrate`, which wrote this page itself. Each program
is run before the migration, under Python 3.11 with its own `imp`, and after it, under every supported Python. It
prints the same.

Some programs need a function that behaves like `imp`. Here they import it from a module `compat` of the project.
`reimp migrate --helpers compat` writes this module, which is shown at the [end of this page](#the-helper-functions).
Without the option, each file gets the functions that it needs, below its imports.

`reimp migrate --diff` shows these changes for your files, and writes nothing.
"""
_HELPERS_HEAD = """\
## The helper functions

The programs above import these functions from `compat`. They use only public names of `importlib`, and run
on Python 3.8 and later.
"""
NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"]


def before_and_after() -> str:
    """Return the page of programs before and after."""
    texts = [path.read_text(encoding="utf-8") for path in shapes()]
    parts = [WRITTEN.format("docs/shapes/ by the tool itself"), _SHAPES_HEAD.format(number=NUMBERS[len(texts)])]
    parts += [_shape(number, text) for number, text in enumerate(texts, 1)]
    migrations = [migrate(text.encode(), _SHARED) for text in texts]
    needed = {helper for each in migrations for helper in each.helpers}
    constants = {constant for each in migrations for constant in each.constants}
    return "\n".join([*parts, f"{_HELPERS_HEAD}\n```python\n{module_text(sorted(needed), constants).rstrip()}\n```\n"])


_SHARED = Options(helpers="compat")


def _shape(number: int, text: str) -> str:
    title, _, why = (ast.get_docstring(ast.parse(text)) or "").partition("\n\n")
    before = re.sub(r'\A""".*?"""\n+', "", text, flags=re.DOTALL)
    migration = migrate(before.encode(), _SHARED)
    after = migration.result.decode()
    parts = [f"## {number}. {title.rstrip('.')}\n", why + "\n" if why else "", f"```python\n{before}```\n"]
    if after != before:
        parts.append(f"becomes\n\n```python\n{after}```\n")
    left = [found for found in migration.findings if found.verdict is Verdict.MANUAL and found.use.name]
    if left:
        rows = "".join(f"line {found.use.line}: {found.use.api} {found.reason}\n" for found in left)
        parts.append(f"stays as it is, and the report names the reason:\n\n```text\n{rows}```\n")
    return "\n".join(part for part in parts if part)


PAGES: dict[str, Callable[[], str]] = {
    "imp.md": reference,
    "rules.md": rules,
    "errors.md": errors,
    "migrate.md": before_and_after,
}


def out_of_step() -> Iterable[tuple[Path, str, str]]:
    """Yield each page that is not as it would be written: its path, what it is and what it should be."""
    for name, page in PAGES.items():
        path = DOCS / name
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if (new := page()) != old:
            yield path, old, new


def main() -> int:
    """Write or check the pages and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing")
    options = parser.parse_args()
    code = 0
    for path, old, new in out_of_step():
        if options.check:
            lines = list(difflib.unified_diff(old.splitlines(), new.splitlines(), "is", "should be", lineterm="", n=1))
            print(f"{path.name} is out of step; run: make docs", *lines[:12], sep="\n", file=sys.stderr)
            code = 1
        else:
            path.write_text(new, encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
