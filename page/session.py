"""What the page asks of reimp: migrate one file, and return what to show, as JSON."""

import json
from collections.abc import Iterator
from typing import Any

from reimp.api import File, Migration, NotebookError, Options, Verdict, migrate
from reimp.model import Finding, Form
from reimp.reading.python_ast import python_tree
from reimp.report.diff import diff_text
from reimp.report.wording import plural, position, sentence
from reimp.versions import NEWEST, ORACLE, parsed

_NEWER = (
    "This file has syntax that the parser of this page cannot read, such as match statements. "
    'Run the command instead: uvx --from "reimp[migrate]" reimp migrate --diff {name}'
)


def targets() -> str:
    """Return the Python versions to choose from, as a JSON array; the last is the default."""
    return json.dumps([f"3.{minor}" for minor in range(ORACLE[1] + 1, NEWEST[1] + 1)])


def answer(code: str, name: str, modern: bool, target: str) -> str:
    """Return the migration of the file *name* with this *code*, as a JSON object with the texts that the page shows.

    Uses that the Python *target* has removed are rewritten; "" is the newest.
    """
    source = code.encode()
    try:
        migration = migrate(source, Options(modern=modern, target=parsed(target)), notebook=name.endswith(".ipynb"))
    except NotebookError as error:
        return _shown(name, Migration(result=source), source, f"{name} {error}")
    summary = " ".join(_summary(name, migration, source))
    return _shown(name, migration, source, summary)


def _shown(name: str, migration: Migration, source: bytes, summary: str) -> str:
    file = File(name, source, migration)
    shown: dict[str, Any] = {
        "summary": summary,
        "result": migration.result.decode(),
        "diff": diff_text(file) if file.changes else "",
        "findings": [_finding(each) for each in migration.findings],
    }
    return json.dumps(shown)


def _finding(finding: Finding) -> dict[str, str]:
    return {"verdict": str(finding.verdict), "position": position(finding.use), "text": sentence(finding)}


def _summary(name: str, migration: Migration, source: bytes) -> Iterator[str]:
    """Yield sentences about the whole file."""
    unread = any(each.use.form in (Form.SYNTAX_ERROR, Form.INTERNAL_ERROR) for each in migration.findings)
    if unread and not name.endswith(".ipynb") and python_tree(source) is not None:
        yield _NEWER.format(name=name)
    elif not migration.findings:
        yield "No use of imp or another removed API."
    else:
        work = [each for each in migration.findings if each.verdict is not Verdict.READY]
        left = sum(each.verdict is Verdict.MANUAL for each in work)
        yield (
            f"{len(work)} {plural(len(work), 'use')} to change, {left} of them by hand."
            if work
            else "Nothing to change."
        )
