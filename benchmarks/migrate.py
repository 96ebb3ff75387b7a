"""How long `reimp migrate` takes, beside what LibCST itself takes for the same files, in turn, in one run.

    python benchmarks/migrate.py [--tree FOLDER] [--rounds N] [--files N]

The files are those in a tree, as for scan.py, that change, each text once. LibCST parses each, finds positions,
parents and scopes, and generates the code, in a process of its own: times are processor times of whole commands. Then
come a file of 2.2 MB with one use, beside LibCST's parse alone, and one with 20,000 rows of literals beside a use. It
is a report: a limit that is not met is marked, and fails nothing.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from scan import Taken, best, installed, reimp

from reimp.migration.pipeline import migrate
from reimp.model import Candidate
from reimp.project.files import Search

WHOLE, LARGE = 1.0, 1.5  # times LibCST
ROWS_SECONDS, ROWS_MB = 3, 300

PARSE = """\
import sys, pathlib, libcst as cst
for path in sys.argv[1:]:
    m = cst.parse_module(pathlib.Path(path).read_bytes())
"""
METADATA = """\
    w = MetadataWrapper(m, unsafe_skip_copy=True)
    w.resolve_many([ByteSpanPositionProvider, ParentNodeProvider, ScopeProvider])
    w.module.code
"""
IMPORTS = "from libcst.metadata import ByteSpanPositionProvider, MetadataWrapper, ParentNodeProvider, ScopeProvider\n"

USE = "import imp\n\n\ndef again(module):\n    return imp.reload(module)\n\n\n"
FUNCTION = """\
def function_{0}(first, second=None, *rest, **named):
    for each in rest:
        first += [each, second, named]
    return first


"""
ROW = '    ("name {0}", {0}, {0}.5, None, True),\n'


def changed(tree: str, most: int) -> list[bytes]:
    """Return the different texts in a tree that change, at most so many."""
    found = {each.content for each in Search([tree]) if isinstance(each, Candidate) and each.path.endswith(".py")}
    texts: list[bytes] = []
    for text in sorted(found, key=len):
        if len(texts) < most and migrate(text).edits:
            texts.append(text)
    return texts


def written(folder: Path, texts: list[bytes]) -> list[str]:
    """Write each text to a file; return the paths."""
    for number, text in enumerate(texts):
        (folder / f"module_{number}.py").write_bytes(text)
    return sorted(map(str, folder.glob("module_*.py")))


def with_libcst(paths: list[str], *, metadata: bool) -> list[str]:
    """Return the command that has LibCST read files."""
    code = IMPORTS + PARSE + METADATA if metadata else PARSE
    return [sys.executable, "-c", code, *paths]


def beside(what: str, texts: list[bytes], limit: float, rounds: int, *, metadata: bool) -> dict[str, Taken]:
    """Print a row: a migration of files, beside LibCST; return the times."""
    with tempfile.TemporaryDirectory() as folder:
        paths = written(Path(folder), texts)
        ours = reimp("migrate", "--check", "--quiet", "--jobs", "1", *paths)
        times = best({"reimp": ours, "LibCST": with_libcst(paths, metadata=metadata)}, rounds)
    ratio = times["reimp"].processor / times["LibCST"].processor
    judged = f"{limit} {'PASS' if ratio <= limit else '**over**'}"
    print(f"| {what} | {times['reimp'].processor:.2f} | {times['LibCST'].processor:.2f} | {ratio:.2f} | {judged} |")
    return times


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tree", default=installed())
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--files", type=int, default=100)
    chosen = parser.parse_args()
    texts = changed(chosen.tree, chosen.files)
    large = (USE + "".join(map(FUNCTION.format, range(15_000)))).encode()
    rows = (USE + "ROWS = [\n" + "".join(map(ROW.format, range(20_000))) + "]\n").encode()
    print(f"\nMigrate, best of {chosen.rounds} rounds, processor seconds\n")
    print("| | `reimp migrate` | LibCST | times LibCST | limit |\n|---|--:|--:|--:|---|")
    what = f"{len(texts)} files that change, {sum(map(len, texts)) / 1024:,.0f} KiB; LibCST: parse, metadata, code"
    beside(what, texts, WHOLE, chosen.rounds, metadata=True)
    beside(f"a file of {len(large) / 1e6:.1f} MB with one use; LibCST: parse", [large], LARGE, 2, metadata=False)
    with tempfile.TemporaryDirectory() as folder:
        command = reimp("migrate", "--check", "--quiet", *written(Path(folder), [rows]))
        spent = best({"rows": command}, 2)["rows"]
    good = spent.processor <= ROWS_SECONDS
    judged = f"{ROWS_SECONDS} s {'PASS' if good else '**over**'}; {ROWS_MB} MB"
    memory = f"{spent.memory * 1024 / 1e6:,.0f} MB at most, for all commands of the table"
    print(f"| 20,000 rows of literals beside a use; {memory} | {spent.processor:.2f} | | | {judged} |")


if __name__ == "__main__":
    main()
