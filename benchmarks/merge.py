"""How many lines `reimp migrate` adds, beside what maintainers of real projects did to take imp out of the same files.

usage: merge.py FOLDER [--pins FILE] [--against CHECKOUT] [--diffs FOLDER] [--write]

FOLDER has a git repository with its history for each project, called owner+name. merge.txt has the commits: for each
the files that it took imp out of, and those that got what they call now. With --against, another checkout's exact mode
is counted too; with --diffs, the differences are written to a folder, to be read; with --write, the table to README.md.

Lines added are counted, without blank ones. Ours: all of them. The maintainers': those of each run of changed lines
that names, before or after, something of imp or of what replaces it (ABOUT); other work in a commit is not counted.
"""

import argparse
import difflib
import io
import json
import os
import re
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent
README = HERE / "README.md"
SETTINGS = {"pyproject.toml", "setup.cfg", "tox.ini", ".editorconfig"}
ABOUT = re.compile(
    r"\b(imp|importlib|import_module|machinery|SourceFileLoader|find_spec|module_from_spec|exec_module|ModuleType|reload"
    r"|new_module|load_(source|module|dynamic|compiled)|find_module|get_(suffixes|magic)|all_suffixes)\b"
    r"|^\s*(import (sys|types|pkgutil|runpy)|from types import .*)$"
)
EXACT, MODERN, BEFORE = "exact", "modern", "exact before"
GOALS = {MODERN: ("maintainers", 1.3), EXACT: (BEFORE, 0.5)}


@dataclass(frozen=True)
class Pin:
    """A commit, and the files of it that count."""

    project: str
    commit: str
    files: tuple[str, ...]


@dataclass
class Row:
    """The lines added for a pin, by whom, and who left uses of imp to a person."""

    pin: Pin
    added: dict[str, int] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)


def main() -> None:
    """Count, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pins", type=Path, default=HERE / "merge.txt")
    parser.add_argument("--against", type=Path)
    parser.add_argument("--diffs", type=Path)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    runs = {EXACT: (HERE.parent, ()), MODERN: (HERE.parent, ("--modern",))}
    if chosen.against:
        runs[BEFORE] = (chosen.against.resolve(), ())
    count = partial(_count, chosen.folder, runs, chosen.diffs)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        rows = list(pool.map(count, _pins(chosen.pins)))
    text = "\n".join(_table(rows, ["maintainers", *runs]))
    print(text)
    if chosen.write:
        old = README.read_text("utf-8")
        before, start, rest = old.partition("<!-- merge -->\n")
        _, end, after = rest.partition("<!-- /merge -->")
        README.write_text(f"{before}{start}{text}\n{end}{after}", "utf-8")


def added(old: str, new: str, about: re.Pattern[str] | None = None) -> int:
    """Return how many lines *new* adds to *old*, without blank ones, in runs of changes that match *about*."""
    before, after = old.splitlines(), new.splitlines()
    number = 0
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal" and (not about or any(map(about.search, before[i1:i2] + after[j1:j2]))):
            number += sum(bool(line.strip()) for line in after[j1:j2])
    return number


def _pins(path: Path) -> list[Pin]:
    lines = [line.split() for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [Pin(project.removeprefix("github:"), commit, tuple(files)) for project, commit, *files in lines]


def _count(folder: Path, runs: dict[str, tuple[Path, tuple[str, ...]]], diffs: Path | None, pin: Pin) -> Row:
    git = partial(_git, folder / pin.project.replace("/", "+"))
    row = Row(pin)
    old = [git("show", f"{pin.commit}^:{path}") for path in pin.files]
    new = {"maintainers": [git("show", f"{pin.commit}:{path}") for path in pin.files]}
    for who, (checkout, options) in runs.items():
        with tempfile.TemporaryDirectory() as place:
            _extract(git, pin, Path(place))
            if _migrate(checkout, Path(place), pin.files, options):
                row.left.add(who)
            new[who] = [_text(Path(place, path)) for path in pin.files]
    for who, texts in new.items():
        about = ABOUT if who == "maintainers" else None
        row.added[who] = sum(added(_decoded(a), _decoded(b), about) for a, b in zip(old, texts, strict=True))
        if diffs:
            _write_diff(diffs, pin, who, old, texts)
    return row


def _git(repository: Path, *command: str) -> bytes:
    """Return what git prints; nothing if it fails, as for a file that is not in a commit."""
    places = [repository, repository / "repo", repository / ".git"]
    place = next(each for each in places if (each / "HEAD").exists())
    return subprocess.run(["git", f"--git-dir={place}", *command], check=False, capture_output=True).stdout


def _extract(git: "partial[bytes]", pin: Pin, place: Path) -> None:
    """Write to *place* what a migration may look at: the modules in the folders of a pin's files, and the settings."""
    folders = {path.rpartition("/")[0] for path in pin.files}
    trees = [git("ls-tree", "--name-only", f"{pin.commit}^", *([f"{each}/"] if each else [])) for each in folders]
    names = {name for tree in trees for name in tree.decode().splitlines() if name.endswith(".py")}
    names |= SETTINGS & set(git("ls-tree", "--name-only", f"{pin.commit}^").decode().splitlines())
    with tarfile.open(fileobj=io.BytesIO(git("archive", f"{pin.commit}^", *sorted(names)))) as archive:
        archive.extractall(place, filter="data")


def _migrate(checkout: Path, place: Path, files: tuple[str, ...], options: tuple[str, ...]) -> int:
    """Migrate *files* with the reimp of a checkout, and return how many uses are left to a person."""
    command = [sys.executable, "-m", "reimp", "migrate", "--select", "imp", "--format", "json", *options]
    present = [path for path in files if (place / path).exists()]
    environment = os.environ | {"PYTHONPATH": str(checkout / "src")}
    done = subprocess.run([*command, *present], cwd=place, env=environment, check=False, capture_output=True)
    return int(json.loads(done.stdout)["summary"]["left"])


def _text(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _write_diff(folder: Path, pin: Pin, who: str, old: list[bytes], new: list[bytes]) -> None:
    name = f"{pin.project.partition('/')[2]}-{pin.commit[:10]}.{who.replace(' ', '-')}.diff"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / name).open("w", encoding="utf-8") as file:
        for path, before, after in zip(pin.files, old, new, strict=True):
            lines = _decoded(before).splitlines(keepends=True), _decoded(after).splitlines(keepends=True)
            file.writelines(difflib.unified_diff(*lines, path, path, n=6))


def _table(rows: list[Row], columns: list[str]) -> Iterator[str]:
    yield "| project | commit | file | " + " | ".join(columns) + " |"
    yield "|---|---|---|" + "--:|" * len(columns)
    for row in rows:
        more = f" and {len(row.pin.files) - 1} more" if row.pin.files[1:] else ""
        numbers = [f"{row.added[each]}{' *' if each in row.left else ''}" for each in columns]
        first = f"| {row.pin.project} | {row.pin.commit[:10]} | `{row.pin.files[0]}`{more} | "
        yield first + " | ".join(numbers) + " |"
    done = [row for row in rows if not row.left]
    sums = {each: sum(row.added[each] for row in done) for each in columns}
    medians = [f"{statistics.median(row.added[each] for row in done):g}" for each in columns]
    most = [str(max(row.added[each] for row in done)) for each in columns]
    ratios = [f"{sums[each] / sums['maintainers']:.2f}" for each in columns]
    yield f"| **sum** | {len(done)} | | " + " | ".join(map(str, sums.values())) + " |"
    yield "| **median** | | | " + " | ".join(medians) + " |"
    yield "| **most** | | | " + " | ".join(most) + " |"
    yield "| **sum, times the maintainers'** | | | " + " | ".join(ratios) + " |"
    yield ""
    projects = len({row.pin.project for row in rows})
    yield f"{len(rows)} commits of {projects} projects. \\* leaves uses to a person; not in the sums."
    for who, (whose, limit) in GOALS.items():
        if whose in sums:
            ratio = sums[who] / sums[whose]
            verdict = "PASS" if ratio <= limit else "**over**"
            yield f"\n{who}, times {whose}: {ratio:.2f}, limit {limit} {verdict}"


if __name__ == "__main__":
    main()
