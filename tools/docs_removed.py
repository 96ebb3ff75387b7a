"""The pages of the site about one removed API, or one idiom, each, and the list that finds them by an error message.

They are written when the site is built, into docs/removed/, and are not part of the repository.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import docs_pages
import reasons

from reimp.removed.explain import Entry, entry, plain, rule_file
from reimp.removed.table import MODULES, TABLE, Kind, Removed

# Names of several APIs with one rule, for a title.
TITLES = {
    "imp.constants": "the constants of `imp`",
    "imp.locks": "the import lock of `imp`",
    "imp.modules": "modules taken from `imp`",
    "importlib_abc.resources": "the resource classes of `importlib.abc`",
    "importlib_util.decorators": "the decorators of `importlib.util`",
    "loaders.cached": "`module.__cached__`",
    "pkgutil.wrappers_of_imp": "`pkgutil.ImpImporter` and `pkgutil.ImpLoader`",
}
HEAD = """\
---
myst:
  html_meta:
    description: {description}
---

# {title}

"""
ALL = """\
Python 3.12 to 3.15 removed these import APIs. Type a part of an error message, or a name, to find the page with
the replacement. The page [Error messages](../errors.md) has all of them on one page.

```{{raw}} html
<p id="filter" hidden><label for="filter-text">Find</label>
<input id="filter-text" type="search" autocomplete="off" placeholder="has no attribute 'load_module'">
<span role="status"></span></p>
```

| API | removed in | error message |
|---|---|---|
{rows}

## Several uses together

`reimp migrate` rewrites these groups of uses at once. The page [rules](../rules.md) has all of them on one page. A
use that stays has [a reason](reasons.md).

{idioms}

```{{toctree}}
:hidden:

{names}
```
"""
REASONS = (
    "`reimp migrate` leaves a use that it cannot rewrite with the same behavior, and reports one of these reasons."
)
LOST = "`No module named 'imp'`"
RUN = """\
## Run a program without changing it

```sh
pip install reimp
reimp run -- PROGRAM
```
"""
RUN_WITH_IMP = """\
## Run a program without changing it

```sh
pip install reimp
```

Then `import imp` works as in Python 3.11.
"""


def write(folder: Path) -> None:
    """Write the pages into *folder*, and remove those of APIs that the table does not have; leave what is the same."""
    folder.mkdir(exist_ok=True)
    written = dict(pages())
    for path in folder.glob("*.md"):
        if path.stem not in written:
            path.unlink()
    for name, text in written.items():
        path = folder / f"{name}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def pages() -> Iterator[tuple[str, str]]:
    """Yield each page: the name of its file, and its text."""
    for rows in rules().values():
        yield name_of(rows[0]), _rule_page(rows)
    for path, doc in docs_pages.idiom_docs():
        yield f"idiom-{path.stem}", _idiom_page(path, doc)
    yield "reasons", _reasons_page()
    yield "index", _index()


def rules() -> dict[Path, list[Removed]]:
    """Return the APIs of each rule, by the file of the rule, in the order of the table."""
    found: dict[Path, list[Removed]] = {}
    for row in TABLE.values():
        if row.name:
            found.setdefault(rule_file(row), []).append(row)
    return found


def name_of(row: Removed) -> str:
    """Return the name of the page with the rule of an API."""
    path = rule_file(row)
    return f"{path.parent.name}.{path.stem}"


def message(row: Removed) -> str:
    """Return the error that Python raises without an API, "" if there is none of its own."""
    if row.module in MODULES:
        return LOST
    return "" if row.module.startswith("importlib.abc.") else f"`{docs_pages.error_message(row)}`"


def _title(rows: list[Removed]) -> str:
    if rows[0].kind is Kind.METHOD:
        return f"Replace `{rows[0].name}` of standard loaders and finders"
    return f"Replace {TITLES.get(name_of(rows[0]), f'`{rows[0].api}`')}"


def _rule_page(rows: list[Removed]) -> str:
    known = entry(rows[0])
    gone = ".".join(map(str, rows[0].gone))
    summary = _first_paragraph(known.text if len(rows) == 1 else docs_pages.summary(rows[0]))
    removed = rows[0].api if len(rows) == 1 else plain(_title(rows).removeprefix("Replace "))
    head = HEAD.format(title=_title(rows), description=_quoted(f"Python {gone} removed {removed}. {plain(summary)}"))
    errors = dict.fromkeys(filter(None, map(message, rows)))
    parts = [
        f"{head}Python {gone} removed {_names(rows)}. {summary}\n",
        _errors([error.strip("`") for error in errors]),
        RUN_WITH_IMP if rows[0].module == "imp" else RUN,
        _in_code(rows[0], known),
        _by_hand(known),
        _more(rows[0]),
    ]
    return "\n".join(part for part in parts if part)


def _names(rows: list[Removed]) -> str:
    if rows[0].kind is Kind.METHOD:
        return f"`{rows[0].name}` of " + ", ".join(f"`{row.module}`" for row in rows)
    return ", ".join(f"`{row.api}`" for row in rows)


def _in_code(row: Removed, known: Entry) -> str:
    text = docs_pages.sections_text(rule_file(row), docs_pages.doc_of(rule_file(row)))
    if known.is_left_alone:
        text = f"`reimp migrate` reports it and does not rewrite it. {docs_pages.left_alone(known)}\n"
    return f"## Replace it in your code\n\n{text}"


def _errors(errors: list[str]) -> str:
    if not errors:
        return ""
    return "## The error\n\n```text\n" + "".join(f"{error}\n" for error in errors) + "```\n"


def _by_hand(known: Entry) -> str:
    if not known.use:
        return ""
    differs = f"\n\n{docs_pages.difference(known.differs)}" if known.differs else ""
    return f"## Replace it by hand\n\n{known.use[0].upper()}{known.use[1:]}.{differs}\n"


def _more(row: Removed) -> str:
    if row.module != "imp":
        return "[All removed APIs](index.md) · [what `reimp.restore` restores](../restore.md)\n"
    group = next((name for name, names in docs_pages.GROUPS.items() if row.name in names), row.name)
    return f"[All removed APIs](index.md) · [reference, with an example](#imp-{group.lower()})\n"


def _idiom_page(path: Path, doc: str) -> str:
    title = f"Rewrite several uses together: {path.stem}"
    summary = _first_paragraph(doc)
    head = HEAD.format(title=title, description=_quoted(plain(summary)))
    return f"{head}{summary}\n\n{docs_pages.sections_text(path, doc)}\n[All removed APIs](index.md)\n"


def _reasons_page() -> str:
    head = HEAD.format(title="Why reimp migrate leaves a use", description=_quoted(plain(REASONS)))
    return (
        f"{head}{REASONS} Here, … is a name, a line or a version.\n\n{reasons.page()}\n[All removed APIs](index.md)\n"
    )


def _index() -> str:
    description = "Find the replacement of an import API that Python removed, by the error message or the name."
    listed = [
        f"| [`{row.api}`]({name_of(row)}.md) | {'.'.join(map(str, row.gone))} | {message(row)} |"
        for rows in rules().values()
        for row in rows
    ]
    idioms = [(f"idiom-{path.stem}", _first_paragraph(doc)) for path, doc in docs_pages.idiom_docs()]
    names = ["reasons", *(name_of(rows[0]) for rows in rules().values()), *(name for name, _ in idioms)]
    lines = "\n".join(f"- [{name.removeprefix('idiom-')}]({name}.md): {summary}" for name, summary in idioms)
    text = ALL.format(rows="\n".join(listed), idioms=lines, names="\n".join(names))
    return HEAD.format(title="Find a removed API by its error message", description=_quoted(description)) + text


def _first_paragraph(text: str) -> str:
    return " ".join(text.partition("\n\n")[0].split())


def _quoted(text: str) -> str:
    """Return *text*, without marks for the names of arguments, as YAML has it."""
    return json.dumps(text.replace("*", ""), ensure_ascii=False)
