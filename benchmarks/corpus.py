"""What becomes of the uses of imp in real projects: counts by imp name, and a cross-check by plain `ast`.

usage: corpus.py FOLDER [--write]    FOLDER has one folder for each project; --write puts the table into README.md
"""

import argparse
import ast
import os
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from reimp.migration.pipeline import is_candidate, migrate
from reimp.model import Finding, Form, Options, Verdict

README = Path(__file__).parent / "README.md"
IMPORTS = (Form.IMPORT, Form.FROM_IMPORT)
UNREADABLE = (Form.PYTHON_2, Form.SYNTAX_ERROR)
NO_SITES = (*IMPORTS, *UNREADABLE, Form.CODE_IN_STRING)


@dataclass
class Counted:
    """What one file comes to."""

    path: Path
    exact: tuple[Finding, ...] = ()
    modern: tuple[Finding, ...] = ()
    missed: list[int] = field(default_factory=list)  # lines where ast sees an import of imp and scan does not
    broken: str = ""


def main() -> None:
    """Count, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    files = sorted(_files(arguments.folder))
    with ProcessPoolExecutor() as pool:
        counted = [each for each in pool.map(_count, files, chunksize=64) if each]
    text = "\n".join(_lines(arguments.folder, files, counted))
    print(text)
    for each in counted:
        if each.missed or each.broken:
            print(f"{each.path}: missed {each.missed} {each.broken}")
    if arguments.write:
        old = README.read_text("utf-8")
        before, start, rest = old.partition("<!-- corpus -->\n")
        _, end, after = rest.partition("<!-- /corpus -->")
        README.write_text(f"{before}{start}{text}\n{end}{after}", "utf-8")


def _files(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        yield from (Path(parent, name) for name in names if name.endswith(".py"))


def _count(path: Path) -> Counted | None:
    source = path.read_bytes()
    if not is_candidate(source):
        return Counted(path, missed=missed) if (missed := sorted(_by_ast(source))) else None
    migration = migrate(source)
    modern = migrate(source, Options(modern=True))
    lines = {each.use.line for each in migration.findings}
    missed = sorted(_by_ast(source) - lines)
    again = migrate(migration.result)
    broken = "" if again.result == migration.result else "the second run changes something"
    return Counted(path, migration.findings, modern.findings, missed, broken)


def _by_ast(source: bytes) -> set[int]:
    """Return the lines that import imp, as the standard parser sees them."""
    if not re.search(rb"\bimp\b", source):
        return set()
    try:
        with warnings.catch_warnings(action="ignore"):
            tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return set()
    return {
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Import) and any(alias.name == "imp" for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == "imp" and not node.level)
    }


def _kind(finding: Finding) -> str:
    if finding.use.form in UNREADABLE:
        return "Python 2 or unreadable"
    if finding.verdict is Verdict.MANUAL:
        return "manual"
    return "harmless" if finding.verdict is Verdict.READY else str(finding.verdict)


def _lines(folder: Path, files: list[Path], counted: list[Counted]) -> Iterator[str]:
    projects = {each.path.relative_to(folder).parts[0] for each in counted if each.exact}
    found = [finding for each in counted for finding in each.exact]
    modern = Counter(each.use.api for file in counted for each in file.modern if each.verdict is Verdict.ADAPTED)
    sites = [each for each in found if each.use.form not in NO_SITES]
    yield f"{len(files):,} files of {len(list(folder.iterdir()))} projects; uses in {len(projects)} of them."
    yield ""
    columns = ["exact", "manual", "harmless"]
    yield "| imp name | call sites | exact | manual | nothing to do | adapted with `--modern` |"
    yield "|---|---:|---:|---:|---:|---:|"
    by_name = Counter((each.use.api, _kind(each)) for each in sites)
    for name in sorted({name for name, _ in by_name}):
        numbers = [by_name[name, column] for column in columns]
        if sum(numbers):
            yield f"| `{name}` | {sum(numbers)} | " + " | ".join(map(str, numbers)) + f" | {modern[name]} |"
    totals = [sum(count for (_, kind), count in by_name.items() if kind == column) for column in columns]
    yield f"| **all** | {sum(totals)} | " + " | ".join(map(str, totals)) + f" | {sum(modern.values())} |"
    yield ""
    imports = Counter(_kind(each) for each in found if each.use.form in IMPORTS)
    of_imports = ", ".join(f"{imports[column]} {column}" for column in columns)
    yield f"Import statements: {of_imports} (nothing to do)."
    yield ""
    unreadable = [sum(each.use.form in UNREADABLE for each in file.exact) for file in counted]
    strings = sum(each.use.form is Form.CODE_IN_STRING for each in found)
    yield f"Files that are not Python 3: {sum(map(bool, unreadable))}. Strings with code that imports imp: {strings}."
    yield ""
    share = 100 * totals[0] / max(1, totals[0] + totals[1])
    yield f"Of the call sites with something to do, {share:.1f} % are exact."
    yield ""
    reasons = Counter(_reason(each) for each in found if _kind(each) == "manual")
    yield "Why the others are left to a person, imports included:"
    yield ""
    yield from (f"- {count}: {reason}" for reason, count in reasons.most_common())
    yield ""
    yield f"The projects with uses, as owner+release: {', '.join(sorted(projects))}."


def _reason(finding: Finding) -> str:
    return re.sub(r"'[^']*'|\d+", "…", finding.reason).partition(":")[0]


if __name__ == "__main__":
    main()
