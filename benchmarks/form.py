"""How well what `migrate` writes fits the files that it is written into.

    python benchmarks/form.py PATH... [--show RULE]

Both modes are run on the files below the paths that use a removed API; nothing is written there. For each rule of style
the table counts the lines that break it after the migration and did not before: rules of ruff and pycodestyle (I001
where imports were sorted), and a few of our own. --show prints them, with their files.
"""

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pycodestyle

from reimp.migration.pipeline import migrate
from reimp.model import Candidate, Options
from reimp.project.files import Search

MODES = {"exact": Options(), "modern": Options(modern=True)}
RUFF = "I001,E402,F401,F811,F821,F841,W191,E101,W291,W293"
PYCODESTYLE = [f"E{number}" for number in (101, 12, 13, 22, 23, 26, 27, 301, 302, 303, 304, 305, 306, 70, 71)]
LONGEST = 88  # where the file has no longer line

Broken = Counter[tuple[str, str]]  # rule and line -> how often


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--show", action="append", default=[])
    chosen = parser.parse_args()
    files = [each for each in Search(chosen.paths) if isinstance(each, Candidate) and each.path.endswith(".py")]
    counts = {mode: Counter[str]() for mode in MODES}
    changed = dict.fromkeys(MODES, 0)
    for mode, options in MODES.items():
        for path, found in new_in(files, options).items():
            changed[mode] += 1
            counts[mode] += Counter(rule for rule, _ in found.elements())
            for (rule, line), number in found.items():
                if rule in chosen.show or "all" in chosen.show:
                    print(f"{mode} {rule} {path}: {line} ({number})")
    print(f"\n{changed['exact']} files change, {changed['modern']} with --modern.\n")
    print("| rule | " + " | ".join(MODES) + " |\n|---|" + "--:|" * len(MODES))
    for rule in sorted(set().union(*counts.values())):
        print(f"| {rule} | " + " | ".join(str(counts[mode][rule]) for mode in MODES) + " |")
    total = " | ".join(str(counts[mode].total()) for mode in MODES)
    print(f"| **all** | {total} |")


def new_in(files: list[Candidate], options: Options) -> dict[str, Broken]:
    """Return for each file that changes what the new text breaks and the old one did not."""
    with ProcessPoolExecutor() as pool:
        results = list(pool.map(_migrated, [each.content for each in files], [options] * len(files), chunksize=8))
    texts = {each.path: (each.content, new) for each, new in zip(files, results, strict=True) if new != each.content}
    before = broken({path: old for path, (old, _) in texts.items()})
    after = broken({path: new for path, (_, new) in texts.items()})
    found = {path: _more(before[path], after[path]) for path in texts}
    for path, (old, new) in texts.items():
        found[path] += _too_long(old, new) + _bound_already(old, new)
        already = {rule for rule, _ in before[path]} & {"I001", "E402", "W191"}
        found[path] = Counter({key: number for key, number in found[path].items() if key[0] not in already})
    return found


def _more(before: Broken, after: Broken) -> Broken:
    """Return the new lines for each rule that is broken more often than before: others have only changed otherwise."""
    counts = Counter(rule for rule, _ in after.elements()) - Counter(rule for rule, _ in before.elements())
    found: Broken = Counter()
    for rule, line in (after - before).elements():
        if sum(number for (known, _), number in found.items() if known == rule) < counts[rule]:
            found[rule, line] += 1
    return found


def _migrated(content: bytes, options: Options) -> bytes:
    return migrate(content, options).result


def _too_long(old: bytes, new: bytes) -> Broken:
    longest = max([LONGEST, *(len(line) for line in _lines(old))])
    return Counter(("E501", line) for line in _lines(new) if len(line) > longest)


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", "replace").splitlines()


def broken(texts: Mapping[str, bytes]) -> dict[str, Broken]:
    """Return which rules the texts break, and in which lines."""
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for index, (path, text) in enumerate(texts.items()):
            copy = Path(folder, f"f{index}", "module.py")
            copy.parent.mkdir()
            copy.write_bytes(text)
            names[str(copy.resolve())] = path
        found: dict[str, Broken] = {path: Counter(_own_rules(text)) for path, text in texts.items()}
        for name, rule, row in [*_ruff(folder), *_pycodestyle(names)]:
            lines = _lines(texts[names[name]])
            # The place of I001 is a whole block, which may be another afterwards.
            line = "" if rule == "I001" else lines[row - 1].strip() if row <= len(lines) else ""
            found[names[name]][rule, line] += 1
    return found


def _ruff(folder: str) -> Iterator[tuple[str, str, int]]:
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", "--exit-zero", "--output-format=json"]
    options = [f"--select={RUFF}", "--ignore-noqa", "--target-version=py38", folder]
    output = subprocess.run([*command, *options], capture_output=True, text=True, check=True).stdout
    for each in json.loads(output):
        if each["code"]:
            yield each["filename"], each["code"], each["location"]["row"]


def _pycodestyle(names: Mapping[str, str]) -> Iterator[tuple[str, str, int]]:
    class Report(pycodestyle.BaseReport):  # type: ignore[misc]
        """Collects what is found."""

        def error(self, line_number: int, offset: int, text: str, check: object) -> str | None:
            """Take one more."""
            code: str | None = super().error(line_number, offset, text, check)
            row = self.line_offset + line_number if hasattr(self, "line_offset") else line_number
            collected.append((self.filename, text[:4], row))
            return code

    collected: list[tuple[str, str, int]] = []
    style = pycodestyle.StyleGuide(select=PYCODESTYLE, reporter=Report, max_line_length=1000)
    with warnings.catch_warnings(action="ignore"):
        style.check_files(list(names))
    return iter([each for each in collected if each[1] not in ("E902", "E901")])


def _own_rules(text: bytes) -> Iterator[tuple[str, str]]:
    """Yield what is left over: `if True:`, `try: pass`, two imports of one name in a block, three empty lines."""
    try:
        with warnings.catch_warnings(action="ignore"):
            tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Constant):
            yield "if-true", ast.unparse(node.test)
        if isinstance(node, ast.Try) and all(_cannot_fail(each) for each in node.body):
            yield "try-cannot-fail", ast.unparse(node.body[0])


def _cannot_fail(statement: ast.stmt) -> bool:
    """Return whether a statement passes, or imports what every Python has, or takes an attribute of that."""
    if isinstance(statement, ast.Pass):
        return True
    if isinstance(statement, ast.Import):
        return all(re.fullmatch(r"(importlib(\.\w+)?|types|sys|os)", each.name) for each in statement.names)
    if isinstance(statement, ast.ImportFrom):
        return statement.module == "importlib" and all(each.name == "reload" for each in statement.names)
    if isinstance(statement, ast.Assign):
        return ast.unparse(statement.value) in ("importlib.reload", "importlib.util.MAGIC_NUMBER", "types.ModuleType")
    return False


def _bound_already(old: bytes, new: bytes) -> Broken:
    """Return new imports of what an import at the top of the module binds for good."""
    before, after = _imports(old), _imports(new)
    top = Counter(text for text, is_top in after if is_top)
    added = Counter(after) - Counter(before)
    implied = {"import " + text.split()[1].partition(".")[0] for text in top if re.fullmatch(r"import \w+\..*", text)}
    return Counter(
        ("bound-already", text)
        for text, is_top in added
        if text in implied or top[text] > (1 if is_top else 0)  # one in a function may have been there before
    )


def _imports(content: bytes) -> list[tuple[str, bool]]:
    """Return the imports of a file, one for each name, and whether each is at the top level."""
    try:
        with warnings.catch_warnings(action="ignore"):
            tree = ast.parse(content)
    except (SyntaxError, ValueError):
        return []
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            module = f"from {'.' * node.level}{node.module or ''} " if isinstance(node, ast.ImportFrom) else ""
            for alias in node.names:
                text = f"{module}import {alias.name}" + (f" as {alias.asname}" if alias.asname else "")
                found.append((text, node in tree.body))
    return found


if __name__ == "__main__":
    main()
